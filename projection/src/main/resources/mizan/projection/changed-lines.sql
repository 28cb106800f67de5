SELECT idx, leaf, recorded_at, id, type, member, officer, person, made, seen_size, seen_root, release,
    sector, open, digests, void_code, void_what, void_facts
FROM {entry} WHERE idx >= ?1 AND void_code = '' AND family = ?2 ORDER BY idx DESC LIMIT ?3;
