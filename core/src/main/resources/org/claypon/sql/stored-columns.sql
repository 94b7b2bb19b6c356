-- Every column of the attached database.
SELECT
    table_schema AS schema_name,
    table_name,
    column_name,
    data_type
FROM information_schema.columns
WHERE table_catalog = 'clinical'
ORDER BY table_schema, table_name, ordinal_position
