DELETE FROM mapping WHERE fingerprint NOT IN
    (SELECT fingerprint FROM mapping ORDER BY used_at DESC, fingerprint LIMIT ?);
