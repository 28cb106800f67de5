SELECT due, officer, at FROM reminder WHERE number IN (SELECT max(number) FROM reminder GROUP BY due);
