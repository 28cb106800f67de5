DELETE FROM form WHERE id = ?;
