INSERT INTO form (id, owner, kind, fields, begun_at, kept_at) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id, owner) DO UPDATE
SET kind = excluded.kind, fields = excluded.fields, kept_at = excluded.kept_at;
