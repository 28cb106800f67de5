SELECT (SELECT count(*) FROM form WHERE id = ? AND owner LIKE 'officer:%' AND owner <> ?)
     + (SELECT count(*) FROM hand_in WHERE form = ? AND owner <> ?);
