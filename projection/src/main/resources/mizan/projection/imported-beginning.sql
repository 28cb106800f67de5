SELECT value FROM {field} f WHERE name = 'imported' AND value >= ? AND value < ?
    AND EXISTS (SELECT 1 FROM {entry} e WHERE e.idx = f.idx AND void_code = '')
ORDER BY value LIMIT 1;
