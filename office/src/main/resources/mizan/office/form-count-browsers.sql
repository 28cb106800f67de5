SELECT count(*) FROM form WHERE owner LIKE 'browser:%';
