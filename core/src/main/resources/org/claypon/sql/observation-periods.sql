SELECT
    person_id,
    observation_period_start_day AS start_day,
    observation_period_end_day AS end_day
FROM cdm_observation_period
ORDER BY
    person_id NULLS LAST,
    observation_period_start_day NULLS LAST,
    observation_period_end_day NULLS LAST
