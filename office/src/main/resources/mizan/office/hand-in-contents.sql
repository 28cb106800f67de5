SELECT content FROM hand_in_content WHERE form = ? ORDER BY place;
