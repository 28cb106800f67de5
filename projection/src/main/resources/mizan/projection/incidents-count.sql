SELECT COUNT(*) FROM (SELECT 1 FROM {incident} i CROSS JOIN {entry} e
WHERE e.idx = i.idx AND e.void_code = ''{where}
ORDER BY i.at DESC, i.idx DESC LIMIT ?);
