SELECT
    (SELECT count(*) FROM condition_occurrence)
    + (SELECT count(*) FROM drug_exposure)
    + (SELECT count(*) FROM procedure_occurrence)
    + (SELECT count(*) FROM observation)
    + (SELECT count(*) FROM measurement)
    + (SELECT count(*) FROM visit_occurrence)
