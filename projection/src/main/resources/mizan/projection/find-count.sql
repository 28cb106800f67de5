SELECT COUNT(*) FROM temp.hit h JOIN {entry} e ON e.idx = h.idx;
