UPDATE settled SET done = 1, at = ? WHERE form = ? AND done = 0;
