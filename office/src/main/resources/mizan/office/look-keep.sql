INSERT INTO look (officer, page, before_size, before_at, last_size, last_at)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (officer, page) DO UPDATE
SET before_size = excluded.before_size, before_at = excluded.before_at,
    last_size = excluded.last_size, last_at = excluded.last_at;
