-- Every cell that the study reads is looked at once and added up.
SELECT CAST(sum(read_rows) AS BIGINT), list(cells)
FROM (
    SELECT count(*) AS read_rows, [CAST(sum(person_id) AS DOUBLE), CAST(sum(condition_concept_id) AS DOUBLE), CAST(sum(condition_start_date - DATE '1970-01-01') AS DOUBLE), CAST(sum(condition_end_date - DATE '1970-01-01') AS DOUBLE), CAST(sum(provider_id) AS DOUBLE)] AS cells
    FROM condition_occurrence
    UNION ALL
    SELECT count(*) AS read_rows, [CAST(sum(person_id) AS DOUBLE), CAST(sum(drug_concept_id) AS DOUBLE), CAST(sum(drug_exposure_start_date - DATE '1970-01-01') AS DOUBLE), CAST(sum(drug_exposure_end_date - DATE '1970-01-01') AS DOUBLE), CAST(sum(days_supply) AS DOUBLE), CAST(sum(provider_id) AS DOUBLE)] AS cells
    FROM drug_exposure
    UNION ALL
    SELECT count(*) AS read_rows, [CAST(sum(person_id) AS DOUBLE), CAST(sum(procedure_concept_id) AS DOUBLE), CAST(sum(procedure_date - DATE '1970-01-01') AS DOUBLE), CAST(sum(procedure_end_date - DATE '1970-01-01') AS DOUBLE), CAST(sum(provider_id) AS DOUBLE)] AS cells
    FROM procedure_occurrence
    UNION ALL
    SELECT count(*) AS read_rows, [CAST(sum(person_id) AS DOUBLE), CAST(sum(observation_concept_id) AS DOUBLE), CAST(sum(observation_date - DATE '1970-01-01') AS DOUBLE), CAST(sum(provider_id) AS DOUBLE)] AS cells
    FROM observation
    UNION ALL
    SELECT count(*) AS read_rows, [CAST(sum(person_id) AS DOUBLE), CAST(sum(measurement_concept_id) AS DOUBLE), CAST(sum(measurement_date - DATE '1970-01-01') AS DOUBLE), CAST(sum(value_as_number) AS DOUBLE), CAST(sum(unit_concept_id) AS DOUBLE), CAST(sum(strlen(unit_source_value)) AS DOUBLE), CAST(sum(operator_concept_id) AS DOUBLE), CAST(sum(range_low) AS DOUBLE), CAST(sum(range_high) AS DOUBLE), CAST(sum(provider_id) AS DOUBLE)] AS cells
    FROM measurement
    UNION ALL
    SELECT count(*) AS read_rows, [CAST(sum(person_id) AS DOUBLE), CAST(sum(visit_concept_id) AS DOUBLE), CAST(sum(visit_start_date - DATE '1970-01-01') AS DOUBLE), CAST(sum(visit_end_date - DATE '1970-01-01') AS DOUBLE), CAST(sum(provider_id) AS DOUBLE)] AS cells
    FROM visit_occurrence
    UNION ALL
    SELECT count(*) AS read_rows, [CAST(sum(person_id) AS DOUBLE), CAST(sum(gender_concept_id) AS DOUBLE), CAST(sum(year_of_birth) AS DOUBLE), CAST(sum(month_of_birth) AS DOUBLE), CAST(sum(day_of_birth) AS DOUBLE)] AS cells
    FROM person
    UNION ALL
    SELECT count(*) AS read_rows, [CAST(sum(person_id) AS DOUBLE), CAST(sum(observation_period_start_date - DATE '1970-01-01') AS DOUBLE), CAST(sum(observation_period_end_date - DATE '1970-01-01') AS DOUBLE)] AS cells
    FROM observation_period
)
