SELECT content FROM imported_content WHERE sha256 = ?;
