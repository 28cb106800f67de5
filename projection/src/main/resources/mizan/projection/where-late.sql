 AND i.late = 1
