INSERT INTO hand_in (form, owner, statement, envelope, begun_at, entry, done_at)
VALUES (?, ?, ?, ?, ?, -1, 0);
