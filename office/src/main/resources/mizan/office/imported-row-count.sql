SELECT count(*) FROM imported_row WHERE key = ?;
