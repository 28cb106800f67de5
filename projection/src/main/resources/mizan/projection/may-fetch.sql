SELECT EXISTS (
    SELECT 1 FROM attachment a JOIN {entry} e ON e.idx = a.idx
    WHERE a.sha256 = ?1 AND a.kind IN ('file', 'blob') AND e.member = (
        SELECT f.member FROM attachment b JOIN entry f ON f.idx = b.idx
        WHERE b.sha256 = ?1 AND b.kind IN ('file', 'blob') ORDER BY b.idx LIMIT 1));
