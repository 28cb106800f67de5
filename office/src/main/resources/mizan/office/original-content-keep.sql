INSERT INTO imported_content (sha256, content) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING;
