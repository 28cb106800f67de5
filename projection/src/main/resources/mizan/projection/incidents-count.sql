SELECT COUNT(*) FROM (SELECT 1 FROM {incident} i
    JOIN {entry} e ON e.idx = i.idx
    WHERE e.void_code = '' AND (?1 = '' OR i.act = ?1) AND (?2 = '' OR i.sector = ?2)
    AND i.at >= ?3 AND i.at < ?4 AND (?5 = 0 OR {hurt-seen})
    AND (?6 = 0 OR NOT EXISTS (SELECT 1 FROM reference r JOIN {entry} c ON c.idx = r.idx
        WHERE r.target = e.id AND r.role = 'report' AND c.case_number > 0))
    AND (?7 = 0 OR i.fallback = 0 AND i.when_by <> '-' AND e.recorded_at - i.at > ?7)
LIMIT ?8);
