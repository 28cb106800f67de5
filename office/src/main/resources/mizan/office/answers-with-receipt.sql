SELECT count(*) FROM answer WHERE receipt = ?;
