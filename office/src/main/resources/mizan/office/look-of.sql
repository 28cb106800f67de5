SELECT before_size, before_at, last_size, last_at FROM look WHERE officer = ? AND page = ?;
