INSERT INTO field (idx, place, name, value, seen_by) VALUES (?, ?, ?, ?, ?);
