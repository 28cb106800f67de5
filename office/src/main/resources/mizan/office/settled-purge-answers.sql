DELETE FROM settled WHERE what = 'answer' AND number IN
    (SELECT number FROM answer WHERE link NOT IN (SELECT number FROM link));
