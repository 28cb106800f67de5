DELETE FROM reminder WHERE at < ?;
