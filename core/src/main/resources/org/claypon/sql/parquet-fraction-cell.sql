CASE
    WHEN isnan({column}) THEN NULL
    -- The shortest digits that give the number back, without ".0"; adding nothing turns -0 into 0.
    ELSE regexp_replace(CAST({column} + 0 AS VARCHAR), '\.0$', '')
END
