SELECT name, row_count, officer, at FROM imported_original WHERE sha256 = ?;
