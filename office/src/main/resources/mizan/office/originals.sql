SELECT sha256, name, row_count, officer, at FROM imported_original ORDER BY at DESC, sha256 LIMIT ?;
