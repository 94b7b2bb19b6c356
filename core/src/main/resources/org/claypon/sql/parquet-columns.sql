-- Name and type of each column of a Parquet file, in file order.
SELECT column_name, column_type
FROM (DESCRIBE SELECT * FROM read_parquet(?, hive_partitioning = false, filename = false))
