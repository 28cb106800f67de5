UPDATE token SET revoked_at = ? WHERE officer = ? AND revoked_at = 0;
