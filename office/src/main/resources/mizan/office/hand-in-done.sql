INSERT INTO hand_in (form, owner, statement, envelope, begun_at, entry, done_at)
VALUES (?, ?, ?, x'', ?, ?, ?)
ON CONFLICT (form) DO UPDATE
SET statement = excluded.statement, envelope = x'', entry = excluded.entry,
    done_at = excluded.done_at;
