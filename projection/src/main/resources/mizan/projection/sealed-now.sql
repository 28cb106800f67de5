SELECT (SELECT COALESCE(SUM(digests), 0) FROM {tally-of-entries})
    - (SELECT COALESCE(SUM(opened), 0) FROM {tally-of-fields});
