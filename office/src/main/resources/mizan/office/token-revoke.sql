UPDATE token SET revoked_at = ? WHERE number = ? AND officer = ? AND revoked_at = 0;
