SELECT due, officer, at FROM reminder WHERE due = ? ORDER BY number DESC;
