SELECT original, proposal, at FROM imported_row WHERE key = ?;
