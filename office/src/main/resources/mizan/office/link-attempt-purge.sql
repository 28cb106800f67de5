DELETE FROM link_attempt WHERE link NOT IN (SELECT number FROM link);
