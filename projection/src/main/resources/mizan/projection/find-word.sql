SELECT s.idx FROM words w JOIN {segment} s ON s.id = w.rowid WHERE words MATCH ?
