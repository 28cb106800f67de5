SELECT e.idx AS idx, e.id AS id, CASE WHEN {name-seen} THEN i.place ELSE '' END AS place,
    CASE WHEN {point-seen} THEN i.lat ELSE 2147483647 END AS lat, i.lon AS lon
FROM {incident} i CROSS JOIN {entry} e
WHERE e.idx = i.idx AND e.void_code = '' AND i.fallback = 0 AND i.when_by <> '-'
    AND i.act = ?1 AND i.sector = ?2 AND i.at BETWEEN ?3 AND ?4 AND i.idx <> ?5
    AND (i.place <> '' AND i.place = ?6 AND {name-seen}
        OR i.lat BETWEEN ?7 AND ?8 AND {point-seen})
ORDER BY i.at, i.idx LIMIT ?9;
