-- The records of the wanted concepts in every table of records, one row for each set that a record belongs to.
SELECT
    wanted.set_number AS set_number,
    recorded.person_id AS person_id,
    recorded.start_day AS start_day,
    recorded.domain AS domain,
    recorded.concept_id AS concept_id,
    recorded.end_day AS end_day,
    specialty.specialty_concept_id AS specialty_concept_id
FROM (
    SELECT
        CAST(1 AS INTEGER) AS domain,
        person_id,
        condition_concept_id AS concept_id,
        condition_start_day AS start_day,
        coalesce(condition_end_day, condition_start_day) AS end_day,
        provider_id
    FROM cdm_condition_occurrence
    UNION ALL
    SELECT
        CAST(2 AS INTEGER) AS domain,
        person_id,
        drug_concept_id AS concept_id,
        drug_exposure_start_day AS start_day,
        coalesce(
            drug_exposure_end_day,
            CASE WHEN days_supply BETWEEN 1 AND 36500 THEN drug_exposure_start_day + days_supply - 1 END,
            drug_exposure_start_day
        ) AS end_day,
        provider_id
    FROM cdm_drug_exposure
    UNION ALL
    SELECT
        CAST(3 AS INTEGER) AS domain,
        person_id,
        procedure_concept_id AS concept_id,
        procedure_day AS start_day,
        coalesce(procedure_end_day, procedure_day) AS end_day,
        provider_id
    FROM cdm_procedure_occurrence
    UNION ALL
    SELECT
        CAST(4 AS INTEGER) AS domain,
        person_id,
        observation_concept_id AS concept_id,
        observation_day AS start_day,
        observation_day AS end_day,
        provider_id
    FROM cdm_observation
    UNION ALL
    SELECT
        CAST(5 AS INTEGER) AS domain,
        person_id,
        measurement_concept_id AS concept_id,
        measurement_day AS start_day,
        measurement_day AS end_day,
        provider_id
    FROM cdm_measurement
    UNION ALL
    SELECT
        CAST(6 AS INTEGER) AS domain,
        person_id,
        visit_concept_id AS concept_id,
        visit_start_day AS start_day,
        coalesce(visit_end_day, visit_start_day) AS end_day,
        provider_id
    FROM cdm_visit_occurrence
) AS recorded
INNER JOIN (
    SELECT DISTINCT
        set_number,
        concept_id
    FROM wanted
) AS wanted
    ON recorded.concept_id = wanted.concept_id
LEFT JOIN (
    SELECT
        provider_id,
        min(specialty_concept_id) AS specialty_concept_id
    FROM cdm_provider
    WHERE specialty_concept_id <> 0
    GROUP BY provider_id
) AS specialty
    ON recorded.provider_id = specialty.provider_id
ORDER BY
    wanted.set_number,
    recorded.person_id NULLS LAST,
    recorded.start_day NULLS LAST,
    recorded.domain,
    recorded.concept_id,
    recorded.end_day NULLS LAST,
    specialty.specialty_concept_id NULLS LAST
