INSERT INTO settled (what, number, form, officer, statement, words, at, done)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);
