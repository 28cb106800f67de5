INSERT INTO widened (by_idx, place, idx, name, value, release, member, named)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);
