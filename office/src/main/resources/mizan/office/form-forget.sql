DELETE FROM form WHERE id = ? AND owner = ?;
