INSERT INTO imported_original (sha256, name, row_count, officer, at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (sha256) DO NOTHING;
