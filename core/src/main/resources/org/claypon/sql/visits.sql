-- The days on which a visit of a person begins.
SELECT DISTINCT
    CAST(0 AS INTEGER) AS set_number,
    person_id,
    visit_start_day AS day
FROM cdm_visit_occurrence
ORDER BY
    set_number,
    person_id NULLS LAST,
    day NULLS LAST
