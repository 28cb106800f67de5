SELECT number, origin, title, draft, remarks, made_by, made_at FROM proposal WHERE number = ?;
