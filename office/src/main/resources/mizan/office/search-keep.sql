INSERT INTO search (officer, name, query, at) VALUES (?, ?, ?, ?)
ON CONFLICT (officer, name) DO UPDATE SET query = excluded.query, at = excluded.at;
