SELECT sd FROM digest WHERE idx = ?;
