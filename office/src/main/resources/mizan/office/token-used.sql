UPDATE token SET used_day = ? WHERE number = ?;
