 AND i.act = ?
