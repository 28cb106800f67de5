SELECT fingerprint, name, mapping, officer, used_at FROM mapping ORDER BY used_at DESC, fingerprint;
