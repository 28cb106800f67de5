SELECT id, owner, kind, fields, begun_at, kept_at FROM form WHERE id = ? AND owner = ?;
