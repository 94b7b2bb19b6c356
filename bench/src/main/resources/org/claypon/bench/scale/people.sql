-- The same people with one row each, as the table route reads them.
COPY (
    SELECT
        person_id,
        CASE gender_concept_id WHEN 8507 THEN 'm' ELSE 'f' END AS sex,
        2010 - year_of_birth AS age,
        make_date(year_of_birth, month_of_birth, day_of_birth) - DATE '1900-01-01' AS birth_day,
        CASE WHEN has_condition(person_id) THEN 1 ELSE 0 END AS ill
    FROM cdm.person
) TO '{file}' (FORMAT parquet)
