SELECT (SELECT COALESCE(SUM(digests - plain), 0) FROM {entry})
    - (SELECT COALESCE(SUM(fields), 0) FROM {opening} WHERE idx IN (SELECT idx FROM {entry}));
