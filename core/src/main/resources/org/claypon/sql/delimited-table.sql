read_csv(
    {file},
    delim = {delimiter},
    compression = {compression},
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
