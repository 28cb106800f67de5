SELECT e.idx, leaf, recorded_at, id, type, member, officer, person, made, seen_size, seen_root,
    release, e.sector AS sector, open, digests, void_code, void_what, void_facts
FROM {incident} i CROSS JOIN {entry} e
WHERE e.idx = i.idx AND e.void_code = ''{where}
ORDER BY i.at DESC, i.idx DESC LIMIT ? OFFSET ?;
