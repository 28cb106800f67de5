INSERT INTO words (rowid, body) VALUES (?, ?);
