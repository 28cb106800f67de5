SELECT statement, envelope, begun_at, entry, done_at FROM hand_in WHERE form = ?;
