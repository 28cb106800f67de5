DELETE FROM form WHERE id NOT IN (SELECT form FROM hand_in)
AND (kept_at < ? OR owner LIKE 'browser:%' AND kept_at < ?);
