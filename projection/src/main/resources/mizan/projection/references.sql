SELECT role, target FROM reference WHERE idx IN (SELECT idx FROM {entry} WHERE idx = ?) ORDER BY place;
