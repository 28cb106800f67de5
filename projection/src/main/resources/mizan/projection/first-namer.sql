SELECT e.member FROM attachment a JOIN entry e ON e.idx = a.idx
WHERE a.sha256 = ? AND a.kind IN ('file', 'blob') ORDER BY a.idx LIMIT 1;
