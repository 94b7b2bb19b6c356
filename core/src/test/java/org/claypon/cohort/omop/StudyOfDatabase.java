package org.claypon.cohort.omop;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.MadeClinic;
import org.claypon.sql.Resources;
import org.claypon.sql.TableLayout;
import org.claypon.study.Amount;
import org.claypon.study.Analysis;
import org.claypon.study.ConceptSet;
import org.claypon.study.Covariate;
import org.claypon.study.Database;
import org.claypon.study.Eligibility;
import org.claypon.study.MatchRule;
import org.claypon.study.Measurement;
import org.claypon.study.MissingCodes;
import org.claypon.study.NamedTest;
import org.claypon.study.Study;
import org.claypon.study.TableData;
import org.claypon.study.Test;
import org.claypon.study.Window;
import org.claypon.yaml.Problem.Where;

/// A study of restless legs (concept 1) in a made clinic, with kidney disease (2), a drug (3), a sleep study (4), neurologists (5) and vitamin B12 (9).
public final class StudyOfDatabase {

    public static final long LEGS = 1;
    public static final long KIDNEY = 2;
    public static final long DRUG = 3;
    public static final long SLEEP_STUDY = 4;
    public static final long NEUROLOGY = 5;
    public static final long B12 = 9;

    private Database.Cases cases =
            new Database.Cases(
                    "legs",
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
    private Database.Sampling sampling = Database.Sampling.RISK_SET;
    private Database.Value value = Database.Value.NEAREST;
    private Window window = Window.YEAR_BEFORE;
    private List<NamedTest> require = List.of();
    private List<Eligibility.Exclusion> exclude = List.of();
    private Optional<Eligibility.Criteria> criteria = Optional.empty();
    private List<MatchRule> match = List.of(new MatchRule.Same(new Covariate.Sex()));
    private Eligibility.Selection selection = Eligibility.Selection.CLOSEST;
    private int perCase = 4;
    private long seed = 1;
    private Optional<Amount> atLeast = Optional.empty();
    private double molarMass = 1355.37;

    public StudyOfDatabase cases(Database.Cases definition) {
        this.cases = definition;
        return this;
    }

    public StudyOfDatabase sampling(Database.Sampling other) {
        this.sampling = other;
        return this;
    }

    public StudyOfDatabase value(Database.Value other, Window inside) {
        this.value = other;
        this.window = inside;
        return this;
    }

    public StudyOfDatabase require(NamedTest... tests) {
        this.require = List.of(tests);
        return this;
    }

    public StudyOfDatabase criteria(int need, NamedTest... items) {
        this.criteria = Optional.of(new Eligibility.Criteria("a list", List.of(items), need));
        return this;
    }

    public StudyOfDatabase exclude(NamedTest... tests) {
        this.exclude =
                List.of(tests).stream()
                        .map(test -> new Eligibility.Exclusion(test, Eligibility.Family.OTHER))
                        .toList();
        return this;
    }

    public StudyOfDatabase match(MatchRule... rules) {
        this.match = List.of(rules);
        return this;
    }

    public StudyOfDatabase selection(Eligibility.Selection other) {
        this.selection = other;
        return this;
    }

    public StudyOfDatabase perCase(int controls) {
        this.perCase = controls;
        return this;
    }

    public StudyOfDatabase atLeast(Amount bound) {
        this.atLeast = Optional.of(bound);
        return this;
    }

    public StudyOfDatabase molarMass(double other) {
        this.molarMass = other;
        return this;
    }

    public StudyOfDatabase seed(long other) {
        this.seed = other;
        return this;
    }

    /// Asks for a record of a set inside a window.
    public static Test.Has has(String set, int from, int to) {
        return new Test.Has(set, new Window(from, to), 1, Test.From.ANY, Optional.empty());
    }

    public Study study() {
        Where nowhere = Where.wholeFile("study.yaml");
        Database.Records b12 =
                new Database.Records(
                        List.of(new ConceptSet.Listed(B12, false, false, false, nowhere)),
                        window,
                        value);
        Database database =
                new Database(
                        Path.of("clinic"),
                        "main",
                        Optional.empty(),
                        Map.of(),
                        cases,
                        sampling,
                        Map.of("b12", b12));
        return new Study(
                new Study.Heading("A study", "restless legs", "0"),
                new TableData(
                        Path.of("clinic"),
                        TableLayout.PLAIN,
                        Optional.empty(),
                        "person_id",
                        Optional.of("age"),
                        Optional.of(
                                new TableData.SexColumn("sex", List.of("male"), List.of("female"))),
                        MissingCodes.NONE,
                        Optional.empty()),
                List.of(
                        new Measurement(
                                "b12",
                                "b12",
                                "pg/mL",
                                "Vitamin B12",
                                Optional.of(molarMass),
                                atLeast,
                                Optional.empty())),
                new Eligibility(
                        has("legs", Window.EVER, 0),
                        criteria,
                        new Eligibility.Controls(
                                Optional.empty(),
                                new Eligibility.PerCase.UpTo(perCase),
                                match,
                                selection,
                                true),
                        require,
                        exclude),
                new Analysis(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("b12"),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                new Study.Design(Study.Sampling.RISK_SET, Optional.empty(), true),
                List.of(),
                new Study.Settings(1, seed),
                Optional.of(database));
    }

    /// What the study reads of a clinic, written as CSV into a folder.
    public Population population(MadeClinic clinic, Path folder) {
        SequencedMap<String, long[]> concepts = new LinkedHashMap<>();
        concepts.put("legs", new long[] {LEGS});
        concepts.put("kidney", new long[] {KIDNEY});
        concepts.put("drug", new long[] {DRUG});
        concepts.put("sleep study", new long[] {SLEEP_STUDY});
        concepts.put("neurology", new long[] {NEUROLOGY});
        Path written = clinic.write(MadeClinic.Form.CSV_FOLDER, folder);
        try (ClinicalDatabase database =
                ClinicalDatabase.open(written, "main", new Resources(1, 512))) {
            return Population.read(study(), database, concepts);
        }
    }
}
