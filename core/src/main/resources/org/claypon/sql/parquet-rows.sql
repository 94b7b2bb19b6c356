-- The wanted columns of a Parquet file, as text, in the order of the rows.
SELECT {wanted}
FROM read_parquet(?, hive_partitioning = false, filename = false) AS cells({names})
