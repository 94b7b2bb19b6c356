-- The days on which visits begin, as often as there are visits. Who reads them brings them into order.
SELECT
    person_id,
    visit_start_day AS day
FROM cdm_visit_occurrence
