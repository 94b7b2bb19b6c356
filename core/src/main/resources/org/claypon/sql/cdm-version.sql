SELECT cdm_version
FROM cdm_cdm_source
ORDER BY cdm_version NULLS LAST
