SELECT COUNT(*) FROM (
    SELECT 1 FROM {entry} WHERE idx >= ?1 AND family = ?2 AND void_code = '' LIMIT ?3);
