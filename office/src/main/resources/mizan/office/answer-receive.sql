INSERT INTO answer (link, kind, words, name, at, receipt) VALUES (?, ?, ?, ?, ?, ?);
