UPDATE cursor SET next = ? WHERE one = 1 AND next = ?;
