DELETE FROM link WHERE expires_at < ? AND NOT EXISTS (SELECT 1 FROM answer
    WHERE link = link.number AND NOT EXISTS (SELECT 1 FROM settled
        WHERE what = 'answer' AND settled.number = answer.number AND done = 1));
