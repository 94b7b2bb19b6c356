package org.claypon.sql;

import static org.claypon.sql.CdmColumn.day;
import static org.claypon.sql.CdmColumn.identity;
import static org.claypon.sql.CdmColumn.key;
import static org.claypon.sql.CdmColumn.number;
import static org.claypon.sql.CdmColumn.text;
import static org.claypon.sql.CdmColumn.whole;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The tables of the CDM that a study reads, with the columns that versions 5.3 and 5.4 have in common.
enum CdmTable {
    PERSON(
            identity("person_id"),
            key("gender_concept_id"),
            whole("year_of_birth"),
            whole("month_of_birth").orNone(),
            whole("day_of_birth").orNone()),
    OBSERVATION_PERIOD(
            identity("person_id"),
            day("observation_period_start_date"),
            day("observation_period_end_date")),
    CONCEPT(
            key("concept_id"),
            text("concept_name"),
            text("domain_id"),
            text("vocabulary_id"),
            text("standard_concept"),
            text("invalid_reason").orNone()),
    VISIT_OCCURRENCE(
            "no visit can be looked for, and nobody's last visit is known",
            identity("person_id"),
            key("visit_concept_id"),
            day("visit_start_date"),
            day("visit_end_date").orNone(),
            key("provider_id").orNone()),
    CONDITION_OCCURRENCE(
            "no diagnosis can be looked for",
            identity("person_id"),
            key("condition_concept_id"),
            day("condition_start_date"),
            day("condition_end_date").orNone(),
            key("provider_id").orNone()),
    DRUG_EXPOSURE(
            "no drug can be looked for",
            identity("person_id"),
            key("drug_concept_id"),
            day("drug_exposure_start_date"),
            day("drug_exposure_end_date").orNone(),
            whole("days_supply").orNone(),
            key("provider_id").orNone()),
    PROCEDURE_OCCURRENCE(
            "no procedure can be looked for",
            identity("person_id"),
            key("procedure_concept_id"),
            day("procedure_date"),
            day("procedure_end_date").orNone(),
            key("provider_id").orNone()),
    MEASUREMENT(
            "no laboratory value is known",
            identity("person_id"),
            key("measurement_concept_id"),
            day("measurement_date"),
            number("value_as_number").orNone(),
            key("operator_concept_id").orNone(),
            key("unit_concept_id").orNone(),
            text("unit_source_value").orNone(),
            number("range_low").orNone(),
            number("range_high").orNone(),
            key("provider_id").orNone()),
    OBSERVATION(
            "no observation can be looked for",
            identity("person_id"),
            key("observation_concept_id"),
            day("observation_date"),
            key("provider_id").orNone()),
    PROVIDER(
            "no record says which specialty it comes from",
            key("provider_id"),
            key("specialty_concept_id"),
            key("care_site_id").orNone()),
    CONCEPT_ANCESTOR(
            "no concept has descendants", key("ancestor_concept_id"), key("descendant_concept_id")),
    CONCEPT_RELATIONSHIP(
            "no concept is mapped to another",
            key("concept_id_1"),
            key("concept_id_2"),
            text("relationship_id"),
            text("invalid_reason").orNone()),
    CDM_SOURCE(
            "the version of the CDM is told by the columns of other tables",
            text("cdm_version").orNone());

    private final Optional<String> without;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<CdmColumn> columns;

    /// A table that every study needs.
    CdmTable(CdmColumn... columns) {
        this.without = Optional.empty();
        this.columns = List.of(columns);
    }

    /// @param without what a study does not know if the table is absent
    CdmTable(String without, CdmColumn... columns) {
        this.without = Optional.of(without);
        this.columns = List.of(columns);
    }

    List<CdmColumn> columns() {
        return columns;
    }

    boolean required() {
        return without.isEmpty();
    }

    Optional<String> without() {
        return without;
    }

    /// `person`
    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How statements call it.
    String view() {
        return "cdm_" + lowerCase();
    }
}
