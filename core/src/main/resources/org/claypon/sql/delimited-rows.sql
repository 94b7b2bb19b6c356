-- The wanted columns of a text file, as text, in the order of the rows. Nothing is guessed; a row that breaks
-- the rules of CSV stops the reading.
SELECT {wanted}
FROM read_csv(
    ?,
    delim = ?,
    compression = ?,
    columns = {{types}},
    auto_detect = false,
    header = true,
    quote = '"',
    escape = '"',
    comment = '',
    encoding = 'utf-8',
    strict_mode = true,
    null_padding = false,
    ignore_errors = false,
    hive_partitioning = false,
    filename = false
) AS cells({names})
