read_parquet({file}, hive_partitioning = false, filename = false) AS cells({names})
