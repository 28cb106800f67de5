INSERT INTO form_file (form, owner, sha256, name, media, content) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (form, owner, sha256) DO NOTHING;
