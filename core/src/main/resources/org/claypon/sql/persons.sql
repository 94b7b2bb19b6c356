SELECT
    person_id,
    gender_concept_id,
    year_of_birth,
    month_of_birth,
    day_of_birth
FROM cdm_person
ORDER BY
    person_id NULLS LAST,
    gender_concept_id NULLS LAST,
    year_of_birth NULLS LAST,
    month_of_birth NULLS LAST,
    day_of_birth NULLS LAST
