SELECT role, target FROM reference WHERE idx = ? ORDER BY place;
