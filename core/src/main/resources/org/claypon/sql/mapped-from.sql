SELECT DISTINCT
    relationship.concept_id_1 AS source_concept_id,
    relationship.concept_id_2 AS standard_concept_id
FROM cdm_concept_relationship AS relationship
INNER JOIN wanted
    ON relationship.concept_id_1 = wanted.concept_id
WHERE relationship.relationship_id = 'Maps to'
    AND coalesce(relationship.invalid_reason, '') = ''
    AND relationship.concept_id_2 IS NOT NULL
ORDER BY
    source_concept_id,
    standard_concept_id
