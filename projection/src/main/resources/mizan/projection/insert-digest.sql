INSERT INTO digest (idx, sd) VALUES (?, ?);
