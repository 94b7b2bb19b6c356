package org.claypon.cohort.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.cohort.omop.StudyOfDatabase.has;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.claypon.cohort.Cohort;
import org.claypon.matching.Matcher;
import org.claypon.matching.MatchingReport;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.claypon.sql.MadeClinic;
import org.claypon.sql.Resources;
import org.claypon.study.NamedTest;
import org.claypon.study.Study;
import org.claypon.study.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenSnapshotsTest {

    @TempDir private Path folder;

    /// Person 3 is a control of both cases and has kidney disease between the two; person 4 is one of both, too.
    @Test
    void somebody_in_several_sets_is_one_person_of_the_attrition() throws IOException {
        MadeClinic clinic =
                MadeClinic.empty()
                        .with(
                                "person",
                                "1, 8507, 1980, 3, 1",
                                "2, 8507, 1980, 3, 2",
                                "3, 8507, 1981, 1, 1",
                                "4, 8507, 1979, 5, 5")
                        .with(
                                "condition_occurrence",
                                "3, 2, '2015-06-15', NULL, NULL, NULL",
                                "4, 2, '2015-06-01', NULL, NULL, NULL");
        StudyOfDatabase asked =
                new StudyOfDatabase()
                        .exclude(new NamedTest("Kidney disease", has("kidney", Window.EVER, 0)));
        Path sets =
                Files.writeString(
                        folder.resolve("sets.csv"),
                        """
                        set,person_id,case,index_date
                        a,1,1,2015-06-10
                        a,3,0,2015-06-10
                        a,4,0,2015-06-10
                        b,2,1,2015-06-20
                        b,3,0,2015-06-20
                        b,4,0,2015-06-20
                        """);
        Study study = asked.study();
        Cohort cohort =
                GivenSnapshots.read(asked.population(clinic, folder), sets, new Resources(1, 512))
                        .cohort(study);
        assertThat(MatchingReport.attrition(cohort, Matcher.match(cohort, study, 1)).controls())
                .extracting(
                        Attrition.Step::rule,
                        Attrition.Step::left,
                        Attrition.Step::dropped,
                        Attrition.Step::onlyHere)
                .containsExactly(
                        Tuple.tuple(
                                "A control of the matched sets",
                                Count.of(2),
                                Count.of(0),
                                Count.of(0)),
                        Tuple.tuple("Kidney disease", Count.of(1), Count.of(1), Count.of(1)),
                        Tuple.tuple("matched", Count.of(1), Count.of(0), Count.of(0)));
    }
}
