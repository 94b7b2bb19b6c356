-- Every concept may be its own ancestor; that alone says nothing.
SELECT ancestor_concept_id
FROM cdm_concept_ancestor
WHERE ancestor_concept_id <> descendant_concept_id
ORDER BY ancestor_concept_id
LIMIT 1
