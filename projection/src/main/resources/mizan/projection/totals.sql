SELECT COUNT(*), COALESCE(SUM(sealed), 0) FROM entry;
