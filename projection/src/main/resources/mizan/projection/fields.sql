SELECT name, value FROM field WHERE idx = ? ORDER BY place;
