SELECT name, value FROM {field} WHERE idx IN (SELECT idx FROM {entry} WHERE idx = ?) ORDER BY place;
