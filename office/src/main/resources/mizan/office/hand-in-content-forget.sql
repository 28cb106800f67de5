DELETE FROM hand_in_content WHERE form = ?;
