 AND NOT EXISTS (SELECT 1 FROM reference r JOIN {entry} c ON c.idx = r.idx
    WHERE r.target = e.id AND r.role = 'report' AND c.case_number > 0)
