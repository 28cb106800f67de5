UPDATE link SET revoked_at = ? WHERE number = ? AND revoked_at = 0;
