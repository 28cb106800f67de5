SELECT (SELECT count(*) FROM proposal) - (SELECT count(*) FROM settled JOIN proposal
    ON proposal.number = settled.number WHERE what = 'proposal' AND done = 1);
