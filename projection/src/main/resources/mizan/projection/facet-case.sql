SELECT case_number AS value, COUNT(*) FROM temp.hit h JOIN {entry} e ON e.idx = h.idx WHERE case_number > 0
GROUP BY value ORDER BY COUNT(*) DESC, value LIMIT 64;
