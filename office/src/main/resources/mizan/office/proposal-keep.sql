INSERT INTO proposal (origin, title, draft, remarks, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?);
