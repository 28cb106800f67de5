DELETE FROM temp.hit;
