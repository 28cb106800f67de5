INSERT INTO field (idx, place, name, value) VALUES (?, ?, ?, ?);
