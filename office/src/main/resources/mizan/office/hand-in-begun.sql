SELECT form, owner FROM hand_in WHERE entry < 0 ORDER BY begun_at, form;
