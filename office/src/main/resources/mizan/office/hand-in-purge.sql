DELETE FROM hand_in WHERE entry >= 0 AND done_at < ?;
