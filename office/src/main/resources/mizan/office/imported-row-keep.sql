INSERT INTO imported_row (key, original, proposal, at) VALUES (?, ?, ?, ?);
