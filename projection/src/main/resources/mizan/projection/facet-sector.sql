SELECT sector AS value, COUNT(*) FROM temp.hit h JOIN {entry} e ON e.idx = h.idx WHERE sector <> 'none'
GROUP BY value ORDER BY COUNT(*) DESC, value LIMIT 64;
