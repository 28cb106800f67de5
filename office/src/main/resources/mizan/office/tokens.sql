SELECT number, name, member, officer, scopes, made_at, expires_at, revoked_at, used_day
FROM token WHERE officer = ? ORDER BY number DESC;
