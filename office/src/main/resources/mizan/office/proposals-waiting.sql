SELECT number, origin, title, draft, remarks, made_by, made_at FROM proposal
WHERE number > ? AND NOT EXISTS (SELECT 1 FROM settled
    WHERE what = 'proposal' AND settled.number = proposal.number AND done = 1)
ORDER BY number LIMIT ?;
