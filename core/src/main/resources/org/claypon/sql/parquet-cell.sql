CAST({column} AS VARCHAR)
