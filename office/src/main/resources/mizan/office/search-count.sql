SELECT count(*) FROM search WHERE officer = ? AND name <> ?;
