package org.claypon.sql;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.sql.CdmSource.Found;

/// The version of the CDM that a database follows. What a study reads is the same in both.
public enum CdmVersion {
    V5_3("5.3"),
    V5_4("5.4"),
    /// Neither CDM_SOURCE nor a column tells.
    NOT_STATED("not stated");

    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+");

    private final String text;

    CdmVersion(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /// As CDM_SOURCE says it; else by columns that only one version has.
    static CdmVersion of(String source, Engine engine, Map<CdmTable, Found> tables) {
        Columns stated = engine.columns("cdm-version", Statements.text("cdm-version"));
        Optional<CdmVersion> said = Optional.empty();
        for (int row = 0; row < stated.rows(); row++) {
            Matcher number = NUMBER.matcher(stated.text("cdm_version").cell(row));
            if (number.find()) {
                said = Optional.of(accepted(source, number.group()));
            }
        }
        return said.orElseGet(() -> byColumns(source, tables));
    }

    private static CdmVersion accepted(String source, String version) {
        return Arrays.stream(values())
                .filter(known -> known.text.equals(version))
                .findFirst()
                .orElseThrow(() -> rejected(source, version));
    }

    private static CdmVersion byColumns(String source, Map<CdmTable, Found> tables) {
        if (has(tables, CdmTable.PERSON, "death_datetime")) {
            throw rejected(source, "6.0");
        }
        if (has(tables, CdmTable.VISIT_OCCURRENCE, "admitted_from_concept_id")
                || has(tables, CdmTable.MEASUREMENT, "unit_source_concept_id")
                || has(tables, CdmTable.PROCEDURE_OCCURRENCE, "procedure_end_date")) {
            return V5_4;
        }
        boolean older =
                has(tables, CdmTable.VISIT_OCCURRENCE, "admitting_source_concept_id")
                        || has(tables, CdmTable.CONDITION_OCCURRENCE, "visit_detail_id");
        return older ? V5_3 : NOT_STATED;
    }

    private static boolean has(Map<CdmTable, Found> tables, CdmTable table, String column) {
        return Optional.ofNullable(tables.get(table)).flatMap(t -> t.column(column)).isPresent();
    }

    private static DataRejected rejected(String source, String version) {
        return new DataRejected(
                DataProblem.ofFile(
                        source,
                        "the database follows version %s of the CDM; 5.3 and 5.4 are read"
                                .formatted(version),
                        "bring it to version 5.4, or name a database that follows 5.3 or 5.4"));
    }
}
