INSERT INTO {table} ({columns})
SELECT {values}
FROM {function}()
