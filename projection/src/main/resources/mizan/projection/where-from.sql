 AND i.at >= ?
