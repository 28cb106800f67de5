INSERT INTO opening (idx, seen_by, fields) VALUES (?, ?, ?);
