DELETE FROM settled WHERE form = ? AND done = 0;
