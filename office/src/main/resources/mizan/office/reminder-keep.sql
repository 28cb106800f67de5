INSERT INTO reminder (due, officer, at) VALUES (?, ?, ?);
