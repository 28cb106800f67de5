INSERT INTO entry (idx, leaf, recorded_at, id, type, member, officer, person, made, seen_size,
    seen_root, release, named, sector, family, act, case_number, attached, open, digests, plain,
    void_code, void_what, void_facts)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
