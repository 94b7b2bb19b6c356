package org.claypon.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.sql.TableLayout;
import org.claypon.study.Analysis;
import org.claypon.study.Condition;
import org.claypon.study.Covariate;
import org.claypon.study.Decimal;
import org.claypon.study.Eligibility;
import org.claypon.study.Eligibility.Controls;
import org.claypon.study.Eligibility.Criteria;
import org.claypon.study.Eligibility.Exclusion;
import org.claypon.study.Eligibility.Family;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Eligibility.Selection;
import org.claypon.study.Exposure;
import org.claypon.study.MatchRule;
import org.claypon.study.Measurement;
import org.claypon.study.MissingCodes;
import org.claypon.study.NamedTest;
import org.claypon.study.Study;
import org.claypon.study.TableData;
import org.claypon.study.TableData.SexColumn;
import org.claypon.study.Test;

/// A study in the making, for tests.
final class StudyOf {

    private Path table = Path.of("people.csv");
    private String person = "id";
    private Optional<String> age = Optional.empty();
    private Optional<SexColumn> sex = Optional.empty();
    private Optional<String> set = Optional.empty();
    private final Map<String, List<String>> missingCodes = new HashMap<>();
    private List<String> commonCodes = List.of();
    private final List<Measurement> measurements = new ArrayList<>();
    private Optional<Decimal> decimal = Optional.empty();
    private final Test cases;
    private Optional<Criteria> criteria = Optional.empty();
    private Optional<Test> controls = Optional.empty();
    private final List<MatchRule> match = new ArrayList<>();
    private final List<NamedTest> require = new ArrayList<>();
    private final List<Exclusion> exclude = new ArrayList<>();
    private final List<Exposure> exposures = new ArrayList<>();
    private Optional<Analysis.Severity> severity = Optional.empty();
    private int smallestCount = 1;

    private StudyOf(Test cases) {
        this.cases = cases;
    }

    static StudyOf cases(String condition) {
        return new StudyOf(where(condition));
    }

    static Test where(String condition) {
        return new Test.Where(Condition.of(condition), condition);
    }

    StudyOf table(Path file, String personColumn) {
        table = file;
        person = personColumn;
        return this;
    }

    StudyOf decimal(Decimal given) {
        decimal = Optional.of(given);
        return this;
    }

    StudyOf age(String column) {
        age = Optional.of(column);
        return this;
    }

    StudyOf sex(String column, String male, String female) {
        sex = Optional.of(new SexColumn(column, List.of(male), List.of(female)));
        return this;
    }

    StudyOf matchedSet(String column) {
        set = Optional.of(column);
        return this;
    }

    StudyOf missing(String column, String... codes) {
        missingCodes.put(column, List.of(codes));
        return this;
    }

    StudyOf missingEverywhere(String... codes) {
        commonCodes = List.of(codes);
        return this;
    }

    StudyOf measurement(String name, String column, String unit) {
        return measurement(
                new Measurement(
                        name,
                        column,
                        unit,
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    StudyOf measurement(Measurement measurement) {
        measurements.add(measurement);
        return this;
    }

    StudyOf criteria(int need, String... conditions) {
        List<NamedTest> items = new ArrayList<>();
        for (String condition : conditions) {
            items.add(new NamedTest(condition, where(condition)));
        }
        criteria = Optional.of(new Criteria("IRLSSG 2014", items, need));
        return this;
    }

    StudyOf controls(String condition) {
        controls = Optional.of(where(condition));
        return this;
    }

    StudyOf same(String column) {
        match.add(new MatchRule.Same(new Covariate.Column(column)));
        return this;
    }

    StudyOf require(String name, Test test) {
        require.add(new NamedTest(name, test));
        return this;
    }

    StudyOf exclude(String name, Test test, Family family) {
        exclude.add(new Exclusion(new NamedTest(name, test), family));
        return this;
    }

    StudyOf within(String column) {
        match.add(new MatchRule.Within(new Covariate.Column(column), 1, ""));
        return this;
    }

    StudyOf exposure(Exposure exposure) {
        exposures.add(exposure);
        return this;
    }

    StudyOf severity(String measurement, double from) {
        severity =
                Optional.of(
                        new Analysis.Severity(
                                measurement, List.of(new Analysis.Severity.Band("lowest", from))));
        return this;
    }

    StudyOf smallestCount(int count) {
        smallestCount = count;
        return this;
    }

    Study build() {
        return new Study(
                new Study.Heading("a study", "a condition", "00"),
                new TableData(
                        table,
                        TableLayout.PLAIN,
                        decimal,
                        person,
                        age,
                        sex,
                        new MissingCodes(commonCodes, missingCodes),
                        set),
                measurements,
                new Eligibility(
                        cases,
                        criteria,
                        new Controls(
                                controls, new PerCase.UpTo(4), match, Selection.CLOSEST, false),
                        require,
                        exclude),
                new Analysis(
                        exposures,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        severity,
                        List.of()),
                new Study.Design(Study.Sampling.CROSS_SECTIONAL, Optional.empty()),
                List.of(),
                new Study.Settings(smallestCount, 1));
    }
}
