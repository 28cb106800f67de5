SELECT e.idx, leaf, recorded_at, id, type, member, officer, person, made, seen_size, seen_root,
    release, e.sector AS sector, open, digests, void_code, void_what, void_facts
FROM {incident} i JOIN {entry} e ON e.idx = i.idx
WHERE e.void_code = '' AND i.fallback = 0 AND i.when_by <> '-' AND i.act = ?1 AND i.sector = ?2
    AND i.at BETWEEN ?3 AND ?4 AND i.idx <> ?5
    AND (i.place <> '' AND i.place = ?6 AND {name-seen}
        OR i.lat BETWEEN ?7 AND ?8 AND {point-seen})
ORDER BY i.at, i.idx LIMIT ?9;
