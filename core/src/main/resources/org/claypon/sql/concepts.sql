SELECT DISTINCT
    concept.concept_id AS concept_id,
    concept.concept_name AS concept_name,
    concept.domain_id AS domain_id,
    concept.vocabulary_id AS vocabulary_id,
    concept.standard_concept AS standard_concept,
    concept.invalid_reason AS invalid_reason
FROM cdm_concept AS concept
INNER JOIN wanted
    ON concept.concept_id = wanted.concept_id
ORDER BY
    concept_id,
    concept_name NULLS LAST,
    domain_id NULLS LAST,
    vocabulary_id NULLS LAST,
    standard_concept NULLS LAST,
    invalid_reason NULLS LAST
