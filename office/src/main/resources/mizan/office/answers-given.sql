SELECT kind, words, name, at, receipt FROM answer WHERE link = ? ORDER BY number;
