INSERT INTO token (token, name, member, officer, scopes, made_at, expires_at, revoked_at, used_day)
VALUES (?, ?, ?, ?, ?, ?, ?, 0, -1);
