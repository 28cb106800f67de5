UPDATE form SET owner = ? WHERE id = ? AND owner = ?;
