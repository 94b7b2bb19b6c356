-- An OMOP CDM 5.4 database of invented people: {people} of them, about 100 events each. Every cell is a hash of the row's number, so that the same
-- version of the engine makes the same cells on any number of threads. Nothing here imitates a disease; only the amounts are like those of real databases.

-- A number from 0 up to but not including 1; `salt` tells apart the draws for one row. Hashed twice, since the engine puts the hashes of two
-- values together by an exclusive or, after which the draws of one row would all know each other.
CREATE TEMPORARY MACRO drawn(row_number, salt) AS
    CAST(hash(hash(row_number, salt)) >> 11 AS DOUBLE) / 9007199254740992.0;

-- The rank of a concept among `most`, the second half as frequent as the first, the third a third: Zipf's law.
CREATE TEMPORARY MACRO rank_drawn(row_number, salt, most) AS
    CAST(floor(exp(drawn(row_number, salt) * ln(most + 1))) AS BIGINT);

CREATE TEMPORARY MACRO first_day(person) AS
    12000 + CAST(floor(drawn(person, 'first day') * 3000) AS INTEGER);

CREATE TEMPORARY MACRO days_observed(person) AS
    1500 + CAST(floor(drawn(person, 'days observed') * 3000) AS INTEGER);

CREATE TEMPORARY MACRO day_drawn(person, row_number, salt) AS
    DATE '1970-01-01' + (first_day(person) + CAST(floor(drawn(row_number, salt) * days_observed(person)) AS INTEGER));

-- One person in fifty has the condition, at least 400 days after the first day.
CREATE TEMPORARY MACRO has_condition(person) AS
    drawn(person, 'condition') < 0.02;

CREATE TEMPORARY MACRO condition_day(person) AS
    DATE '1970-01-01' + (first_day(person) + 400 + CAST(floor(drawn(person, 'condition day') * (days_observed(person) - 800)) AS INTEGER));

CREATE TABLE cdm.cdm_source AS
SELECT 'made by a benchmark' AS cdm_source_name, '5.4' AS cdm_version;

CREATE TABLE cdm.person AS
SELECT
    range AS person_id,
    CASE WHEN drawn(range, 'sex') < 0.5 THEN 8507 ELSE 8532 END AS gender_concept_id,
    1930 + CAST(floor(drawn(range, 'year') * 65) AS INTEGER) AS year_of_birth,
    1 + CAST(floor(drawn(range, 'month') * 12) AS INTEGER) AS month_of_birth,
    1 + CAST(floor(drawn(range, 'day') * 28) AS INTEGER) AS day_of_birth,
    0 AS race_concept_id,
    0 AS ethnicity_concept_id
FROM range(1, {people} + 1);

CREATE TABLE cdm.observation_period AS
SELECT
    range AS observation_period_id,
    range AS person_id,
    DATE '1970-01-01' + first_day(range) AS observation_period_start_date,
    DATE '1970-01-01' + (first_day(range) + days_observed(range)) AS observation_period_end_date,
    44814724 AS period_type_concept_id
FROM range(1, {people} + 1);

CREATE TABLE cdm.provider AS
SELECT
    range AS provider_id,
    CASE WHEN range % 20 = 0 THEN 38004458 ELSE 38004446 END AS specialty_concept_id
FROM range(1, 2001);

-- 24 conditions a person; then the condition of the study, seen again within a year by nine in ten.
CREATE TABLE cdm.condition_occurrence AS
SELECT
    range AS condition_occurrence_id,
    range // 24 + 1 AS person_id,
    1000000 + rank_drawn(range, 'which condition', 8000) AS condition_concept_id,
    day_drawn(range // 24 + 1, range, 'condition day') AS condition_start_date,
    CAST(NULL AS DATE) AS condition_end_date,
    32817 AS condition_type_concept_id,
    1 + range % 2000 AS provider_id
FROM range(0, {people} * 24)
UNION ALL
SELECT
    {people} * 24 + range,
    range,
    73754,
    condition_day(range),
    NULL,
    32817,
    1 + range % 2000
FROM range(1, {people} + 1)
WHERE has_condition(range)
UNION ALL
SELECT
    {people} * 25 + range,
    range,
    73754,
    condition_day(range) + (10 + CAST(floor(drawn(range, 'seen again') * 390) AS INTEGER)),
    NULL,
    32817,
    1 + range % 2000
FROM range(1, {people} + 1)
WHERE has_condition(range);

CREATE TABLE cdm.drug_exposure AS
SELECT
    range AS drug_exposure_id,
    range // 30 + 1 AS person_id,
    2000000 + rank_drawn(range, 'which drug', 5000) AS drug_concept_id,
    day_drawn(range // 30 + 1, range, 'drug day') AS drug_exposure_start_date,
    day_drawn(range // 30 + 1, range, 'drug day') + 27 AS drug_exposure_end_date,
    28 AS days_supply,
    32838 AS drug_type_concept_id,
    1 + range % 2000 AS provider_id
FROM range(0, {people} * 30);

-- Vitamin B12 is the eighth most frequent test, creatinine the second. One value in ten of B12 is molar, one in fifty has no unit.
CREATE TABLE cdm.measurement AS
SELECT
    measurement_id,
    person_id,
    measurement_concept_id,
    measurement_date,
    CASE
        WHEN unit_concept_id = 8729 THEN round(exp(5.6 + 0.5 * drawn(measurement_id, 'value')))
        WHEN unit_concept_id = 8845 THEN round(exp(5.8 + 0.5 * drawn(measurement_id, 'value')))
        ELSE round(0.5 + drawn(measurement_id, 'value'), 2)
    END AS value_as_number,
    CASE WHEN drawn(measurement_id, 'limit') < 0.01 THEN 4171756 ELSE 4172703 END AS operator_concept_id,
    unit_concept_id,
    unit_source_value,
    CAST(NULL AS DOUBLE) AS range_low,
    CAST(NULL AS DOUBLE) AS range_high,
    32856 AS measurement_type_concept_id,
    1 + measurement_id % 2000 AS provider_id
FROM (
    SELECT
        *,
        CASE
            WHEN measurement_concept_id <> 3000593 THEN 8840
            WHEN drawn(measurement_id, 'unit') < 0.1 THEN 8729
            WHEN drawn(measurement_id, 'unit') < 0.98 THEN 8845
            ELSE 0
        END AS unit_concept_id,
        CASE
            WHEN measurement_concept_id <> 3000593 THEN 'mg/dL'
            WHEN drawn(measurement_id, 'unit') < 0.1 THEN 'pmol/L'
            WHEN drawn(measurement_id, 'unit') < 0.98 THEN 'pg/mL'
        END AS unit_source_value
    FROM (
        SELECT
            range AS measurement_id,
            range // 30 + 1 AS person_id,
            CASE rank_drawn(range, 'which test', 2000)
                WHEN 2 THEN 3016723
                WHEN 8 THEN 3000593
                ELSE 3000000000 + rank_drawn(range, 'which test', 2000)
            END AS measurement_concept_id,
            day_drawn(range // 30 + 1, range, 'test day') AS measurement_date
        FROM range(0, {people} * 30)
    )
);

CREATE TABLE cdm.procedure_occurrence AS
SELECT
    range AS procedure_occurrence_id,
    range // 4 + 1 AS person_id,
    4000000 + rank_drawn(range, 'which procedure', 3000) AS procedure_concept_id,
    day_drawn(range // 4 + 1, range, 'procedure day') AS procedure_date,
    CAST(NULL AS DATE) AS procedure_end_date,
    32817 AS procedure_type_concept_id,
    1 + range % 2000 AS provider_id
FROM range(0, {people} * 4);

CREATE TABLE cdm.observation AS
SELECT
    range AS observation_id,
    range // 2 + 1 AS person_id,
    5000000 + rank_drawn(range, 'which observation', 2000) AS observation_concept_id,
    day_drawn(range // 2 + 1, range, 'observation day') AS observation_date,
    32817 AS observation_type_concept_id,
    1 + range % 2000 AS provider_id
FROM range(0, {people} * 2);

-- 10 visits a person, and the one at which the condition was recorded.
CREATE TABLE cdm.visit_occurrence AS
SELECT
    range AS visit_occurrence_id,
    range // 10 + 1 AS person_id,
    CASE WHEN drawn(range, 'where') < 0.1 THEN 9201 ELSE 9202 END AS visit_concept_id,
    day_drawn(range // 10 + 1, range, 'visit day') AS visit_start_date,
    day_drawn(range // 10 + 1, range, 'visit day') AS visit_end_date,
    32817 AS visit_type_concept_id,
    1 + range % 2000 AS provider_id
FROM range(0, {people} * 10)
UNION ALL
SELECT
    {people} * 10 + range,
    range,
    9202,
    condition_day(range),
    condition_day(range),
    32817,
    1 + range % 2000
FROM range(1, {people} + 1)
WHERE has_condition(range);

CREATE TABLE cdm.concept AS
SELECT 73754 AS concept_id, 'Restless legs' AS concept_name, 'Condition' AS domain_id, 'SNOMED' AS vocabulary_id, 'S' AS standard_concept, CAST(NULL AS VARCHAR) AS invalid_reason
UNION ALL VALUES
    (3000593, 'Cobalamin (Vitamin B12)', 'Measurement', 'LOINC', 'S', NULL),
    (3016723, 'Creatinine', 'Measurement', 'LOINC', 'S', NULL)
UNION ALL SELECT 1000000 + range, 'condition ' || range, 'Condition', 'SNOMED', 'S', NULL FROM range(1, 8001)
UNION ALL SELECT 2000000 + range, 'drug ' || range, 'Drug', 'RxNorm', 'S', NULL FROM range(1, 5001)
UNION ALL SELECT 3000000000 + range, 'test ' || range, 'Measurement', 'LOINC', 'S', NULL FROM range(1, 2001)
UNION ALL SELECT 4000000 + range, 'procedure ' || range, 'Procedure', 'SNOMED', 'S', NULL FROM range(1, 3001)
UNION ALL SELECT 5000000 + range, 'observation ' || range, 'Observation', 'SNOMED', 'S', NULL FROM range(1, 2001);

-- Conditions and drugs in groups of ten: the first of ten stands above the others.
CREATE TABLE cdm.concept_ancestor AS
SELECT concept_id - (concept_id % 10) AS ancestor_concept_id, concept_id AS descendant_concept_id, 1 AS min_levels_of_separation, 1 AS max_levels_of_separation
FROM cdm.concept
WHERE domain_id IN ('Condition', 'Drug') AND concept_id > 1000000;

CREATE TABLE cdm.concept_relationship AS
SELECT concept_id AS concept_id_1, concept_id AS concept_id_2, 'Maps to' AS relationship_id, CAST(NULL AS VARCHAR) AS invalid_reason
FROM cdm.concept;
