DELETE FROM mapping WHERE fingerprint = ?;
