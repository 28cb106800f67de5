SELECT id, owner, kind, fields, begun_at, kept_at FROM form WHERE owner = ?
ORDER BY kept_at DESC, id;
