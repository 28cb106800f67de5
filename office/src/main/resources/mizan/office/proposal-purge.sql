DELETE FROM proposal WHERE number IN
    (SELECT number FROM settled WHERE what = 'proposal' AND done = 1 AND at < ?);
