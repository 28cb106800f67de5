SELECT key FROM imported_row WHERE key > ? AND key < ? LIMIT 1;
