SELECT family, COUNT(*) FROM {entry} WHERE idx >= ? AND void_code = '' GROUP BY family;
