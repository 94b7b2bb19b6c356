-- The values of the wanted concepts. A number is handed on as it is; no statement computes with it.
SELECT
    wanted.set_number AS set_number,
    measured.person_id AS person_id,
    measured.measurement_day AS day,
    measured.measurement_concept_id AS concept_id,
    measured.value_as_number AS value,
    measured.unit_concept_id AS unit_concept_id,
    measured.unit_source_value AS unit_source_value,
    measured.operator_concept_id AS operator_concept_id,
    measured.range_low AS range_low,
    measured.range_high AS range_high,
    site.care_site_id AS care_site_id
FROM cdm_measurement AS measured
INNER JOIN (
    SELECT DISTINCT
        set_number,
        concept_id
    FROM wanted
) AS wanted
    ON measured.measurement_concept_id = wanted.concept_id
LEFT JOIN (
    SELECT
        provider_id,
        min(care_site_id) AS care_site_id
    FROM cdm_provider
    WHERE care_site_id <> 0
    GROUP BY provider_id
) AS site
    ON measured.provider_id = site.provider_id
ORDER BY
    wanted.set_number,
    measured.person_id NULLS LAST,
    measured.measurement_day NULLS LAST,
    measured.measurement_concept_id,
    measured.value_as_number NULLS LAST,
    measured.unit_concept_id NULLS LAST,
    measured.unit_source_value NULLS LAST,
    measured.operator_concept_id NULLS LAST,
    measured.range_low NULLS LAST,
    measured.range_high NULLS LAST,
    site.care_site_id NULLS LAST
