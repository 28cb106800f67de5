SELECT at FROM link_attempt WHERE link = ? ORDER BY at;
