INSERT INTO segment (id, idx, seen_by) VALUES (?, ?, ?);
