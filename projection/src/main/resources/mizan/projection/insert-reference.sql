INSERT INTO reference (idx, place, role, target) VALUES (?, ?, ?, ?);
