-- A table of the CDM with the same names and types whatever engine or file it comes from: dates are days since
-- 1970-01-01, identities and concepts have 64 bits.
CREATE TEMPORARY VIEW {view} AS
SELECT
    {columns}
FROM {table}
WHERE {rows}
