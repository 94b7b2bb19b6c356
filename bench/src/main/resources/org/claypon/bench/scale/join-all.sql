-- Five people for each index date: the case and four others, as many as the study matches.
WITH index_dates AS (
    SELECT person_id, min(condition_start_date) AS index_date
    FROM condition_occurrence
    WHERE condition_concept_id = 73754
    GROUP BY person_id
),
matched AS (
    SELECT (person_id + range * 7919) % {people} + 1 AS person_id, index_date
    FROM index_dates, range(5)
),
recorded AS (
    SELECT person_id, condition_concept_id AS concept_id, condition_start_date AS day FROM condition_occurrence
    UNION ALL
    SELECT person_id, drug_concept_id AS concept_id, drug_exposure_start_date AS day FROM drug_exposure
    UNION ALL
    SELECT person_id, procedure_concept_id AS concept_id, procedure_date AS day FROM procedure_occurrence
    UNION ALL
    SELECT person_id, observation_concept_id AS concept_id, observation_date AS day FROM observation
    UNION ALL
    SELECT person_id, measurement_concept_id AS concept_id, measurement_date AS day FROM measurement
    UNION ALL
    SELECT person_id, visit_concept_id AS concept_id, visit_start_date AS day FROM visit_occurrence
)
SELECT count(*), sum(concept_id), sum(day - DATE '1970-01-01')
FROM recorded
INNER JOIN matched
    ON recorded.person_id = matched.person_id
WHERE day < index_date
