SELECT form, officer, statement, words, at, done FROM settled WHERE what = ? AND number = ?;
