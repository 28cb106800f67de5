SELECT name, query FROM search WHERE officer = ? ORDER BY name;
