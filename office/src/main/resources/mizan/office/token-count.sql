SELECT count(*) FROM token WHERE officer = ? AND revoked_at = 0 AND expires_at > ?;
