-- A concept that is no longer valid is nobody's descendant; one that the vocabulary does not hold is, as records may have it.
SELECT DISTINCT
    ancestor.ancestor_concept_id AS ancestor_concept_id,
    ancestor.descendant_concept_id AS descendant_concept_id
FROM cdm_concept_ancestor AS ancestor
INNER JOIN wanted
    ON ancestor.ancestor_concept_id = wanted.concept_id
LEFT JOIN cdm_concept AS concept
    ON ancestor.descendant_concept_id = concept.concept_id
WHERE coalesce(concept.invalid_reason, '') = ''
ORDER BY
    ancestor_concept_id,
    descendant_concept_id NULLS LAST
