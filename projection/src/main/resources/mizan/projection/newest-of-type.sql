SELECT idx, leaf, recorded_at, id, type, member, officer, person, made, seen_size, seen_root, release,
    sector, open, digests, void_code, void_what, void_facts
FROM {entry} WHERE type = ? AND void_code = '' ORDER BY idx DESC LIMIT ?;
