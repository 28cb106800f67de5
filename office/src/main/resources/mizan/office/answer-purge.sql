DELETE FROM answer WHERE link NOT IN (SELECT number FROM link);
