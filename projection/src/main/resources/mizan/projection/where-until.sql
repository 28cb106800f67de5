 AND i.at < ?
