package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claypon.cohort.Cohort;
import org.claypon.results.Balance;
import org.claypon.results.Figure;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;

/// Restless legs in NHANES 2005-06: 21 cases with both vitamin B12 and homocysteine measured must get 84
/// controls of their own sex and exactly their own age, as a match made by other means did.
class NhanesMatchingTest {

    private static final String ADULTS_WITH_BOTH_LABS =
            """
            SELECT SEQN, RIAGENDR, RIDAGEYR, SLQ070C = 3 AS is_case
            FROM read_csv(?, all_varchar = false)
            WHERE RIDAGEYR >= 20 AND LBXB12 IS NOT NULL AND LBXHCY IS NOT NULL
              AND (SLQ070C = 3 OR (SLQ150 = 0 AND SLQ060 = 2))
            """;

    @Test
    void twenty_one_cases_get_eighty_four_controls_of_their_own_age() throws SQLException {
        Cohort cohort = cohort();
        Study study = People.closest(4, People.SAME_SEX, People.ageWithin(2));
        MatchedSets found = Matcher.match(cohort, study, 2);
        assertThat(found.casesByControls()).containsExactly(entry(4, 21));
        assertThat(found.unmatched()).isEmpty();
        for (int set = 0; set < found.sets(); set++) {
            double age = cohort.participants().ages().of(found.casesOf(set)[0]);
            for (int control : found.controlsOf(set)) {
                assertThat(cohort.participants().ages().of(control)).isEqualTo(age);
            }
        }
        Map<String, Figure> after = new HashMap<>();
        for (Balance balance : Balances.of(cohort, study, found)) {
            after.put(balance.covariate(), balance.after());
        }
        assertThat(after).containsOnly(entry("sex", Figure.of(0)), entry("age", Figure.of(0)));
    }

    private static Cohort cohort() throws SQLException {
        String data = System.getenv("CLAYPON_DATA");
        assumeTrue(data != null, "CLAYPON_DATA does not name the folder of the real data");
        List<People.Row> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement = connection.prepareStatement(ADULTS_WITH_BOTH_LABS)) {
            statement.setString(1, Path.of(data, "nhanes/nhanes_2005_2006_wide.csv.gz").toString());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String id = row.getString(1);
                    String sex = row.getInt(2) == 1 ? "male" : "female";
                    rows.add(
                            row.getBoolean(4)
                                    ? People.aCase(id, sex, row.getDouble(3))
                                    : People.aControl(id, sex, row.getDouble(3)));
                }
            }
        }
        return People.cohort(rows);
    }
}
