-- How many cells of each column are not what the column should hold.
SELECT
    {counts}
FROM {table}
