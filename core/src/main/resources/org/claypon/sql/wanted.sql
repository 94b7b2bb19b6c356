-- The concepts that are looked for, by the number of their set.
CREATE TEMPORARY TABLE wanted (
    set_number INTEGER,
    concept_id BIGINT
)
