INSERT INTO mapping (fingerprint, name, mapping, officer, used_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (fingerprint) DO UPDATE
SET name = excluded.name, mapping = excluded.mapping, officer = excluded.officer,
    used_at = excluded.used_at;
