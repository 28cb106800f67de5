DELETE FROM hand_in WHERE form = ? AND statement = ? AND entry < 0;
