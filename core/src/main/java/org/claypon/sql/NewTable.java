package org.claypon.sql;

import static org.claypon.sql.NewTable.Column.always;
import static org.claypon.sql.NewTable.Column.day;
import static org.claypon.sql.NewTable.Column.number;
import static org.claypon.sql.NewTable.Column.of;
import static org.claypon.sql.NewTable.Column.own;
import static org.claypon.sql.NewTable.Column.text;
import static org.claypon.sql.NewTable.Column.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The tables of a database of our own, OMOP CDM 5.4, and what of their columns is filled; the others are empty.
///
/// The order of the columns is that in which [NewRows] takes the cells; those that are always the same take none.
public enum NewTable {
    PERSON(
            of("person_id"),
            of("gender_concept_id"),
            of("year_of_birth"),
            of("month_of_birth"),
            of("day_of_birth"),
            of("care_site_id"),
            always("race_concept_id", 0),
            always("ethnicity_concept_id", 0)),
    OBSERVATION_PERIOD(
            own("observation_period_id"),
            of("person_id"),
            day("observation_period_start_date"),
            day("observation_period_end_date"),
            always("period_type_concept_id", NewTable.FROM_RECORDS)),
    VISIT_OCCURRENCE(
            own("visit_occurrence_id"),
            of("person_id"),
            day("visit_start_date"),
            day("visit_end_date"),
            of("provider_id"),
            of("care_site_id"),
            always("visit_concept_id", NewTable.OUTPATIENT),
            always("visit_type_concept_id", NewTable.FROM_RECORDS)),
    CONDITION_OCCURRENCE(
            own("condition_occurrence_id"),
            of("person_id"),
            of("condition_concept_id"),
            day("condition_start_date"),
            of("provider_id"),
            visit("visit_occurrence_id"),
            always("condition_type_concept_id", NewTable.FROM_RECORDS)),
    DRUG_EXPOSURE(
            own("drug_exposure_id"),
            of("person_id"),
            of("drug_concept_id"),
            day("drug_exposure_start_date"),
            day("drug_exposure_end_date"),
            of("days_supply"),
            of("provider_id"),
            visit("visit_occurrence_id"),
            always("drug_type_concept_id", NewTable.FROM_RECORDS)),
    PROCEDURE_OCCURRENCE(
            own("procedure_occurrence_id"),
            of("person_id"),
            of("procedure_concept_id"),
            day("procedure_date"),
            of("provider_id"),
            visit("visit_occurrence_id"),
            always("procedure_type_concept_id", NewTable.FROM_RECORDS)),
    MEASUREMENT(
            own("measurement_id"),
            of("person_id"),
            of("measurement_concept_id"),
            day("measurement_date"),
            of("operator_concept_id"),
            number("value_as_number"),
            of("unit_concept_id"),
            text("unit_source_value"),
            of("provider_id"),
            visit("visit_occurrence_id"),
            always("measurement_type_concept_id", NewTable.FROM_RECORDS)),
    OBSERVATION(
            own("observation_id"),
            of("person_id"),
            of("observation_concept_id"),
            day("observation_date"),
            of("provider_id"),
            visit("visit_occurrence_id"),
            always("observation_type_concept_id", NewTable.FROM_RECORDS)),
    DEATH(
            of("person_id"),
            day("death_date"),
            always("death_type_concept_id", NewTable.FROM_RECORDS)),
    PROVIDER(of("provider_id"), of("specialty_concept_id"), of("care_site_id")),
    CARE_SITE(of("care_site_id"), text("care_site_name"), always("place_of_service_concept_id", 0)),
    CONCEPT(
            of("concept_id"),
            text("concept_name"),
            text("domain_id"),
            text("vocabulary_id"),
            text("concept_class_id"),
            text("standard_concept"),
            text("concept_code"),
            day("valid_start_date"),
            day("valid_end_date")),
    CONCEPT_ANCESTOR(
            of("ancestor_concept_id"),
            of("descendant_concept_id"),
            of("min_levels_of_separation"),
            of("max_levels_of_separation")),
    CONCEPT_RELATIONSHIP(
            of("concept_id_1"),
            of("concept_id_2"),
            text("relationship_id"),
            day("valid_start_date"),
            day("valid_end_date")),
    CDM_SOURCE(
            text("cdm_source_name"),
            text("cdm_source_abbreviation"),
            text("cdm_holder"),
            text("cdm_version"),
            text("vocabulary_version"),
            day("source_release_date"),
            day("cdm_release_date"),
            always("cdm_version_concept_id", NewTable.VERSION_5_4));

    /// A visit to a doctor who is not in a hospital.
    public static final int OUTPATIENT = 9202;

    /// The type of a record that comes from the records of a practice.
    public static final int FROM_RECORDS = 32817;

    /// CDM 5.4 as a concept.
    static final int VERSION_5_4 = 756265;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Column> columns;

    NewTable(Column... columns) {
        this.columns = List.of(columns);
    }

    /// What is put into a column.
    enum Kind {
        /// A whole number as it is given.
        WHOLE,
        /// The number of the row in the table.
        OWN,
        /// The number of a row of VISIT_OCCURRENCE.
        VISIT,
        /// Days since 1970.
        DAY,
        NUMBER,
        /// The place of a text in the dictionary.
        TEXT,
        /// The same in all rows.
        ALWAYS
    }

    /// @param constant of a column that is the same in all rows
    record Column(String name, Kind kind, int constant) {

        static Column of(String name) {
            return new Column(name, Kind.WHOLE, 0);
        }

        static Column own(String name) {
            return new Column(name, Kind.OWN, 0);
        }

        static Column visit(String name) {
            return new Column(name, Kind.VISIT, 0);
        }

        static Column day(String name) {
            return new Column(name, Kind.DAY, 0);
        }

        static Column number(String name) {
            return new Column(name, Kind.NUMBER, 0);
        }

        static Column text(String name) {
            return new Column(name, Kind.TEXT, 0);
        }

        static Column always(String name, int value) {
            return new Column(name, Kind.ALWAYS, value);
        }
    }

    /// All filled columns.
    List<Column> columns() {
        return columns;
    }

    /// Those that differ from row to row.
    List<Column> given() {
        return columns.stream().filter(column -> column.kind() != Kind.ALWAYS).toList();
    }

    /// `person`
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<NewTable> all() {
        return Arrays.asList(values());
    }
}
