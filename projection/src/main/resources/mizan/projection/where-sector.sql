 AND i.sector = ?
