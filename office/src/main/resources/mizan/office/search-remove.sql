DELETE FROM search WHERE officer = ? AND name = ?;
