SELECT count(*) FROM form WHERE owner = ?;
