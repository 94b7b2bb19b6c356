package org.claypon.cohort;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claypon.study.Analysis;
import org.claypon.study.Analysis.GuidelineUse.Input;
import org.claypon.study.Analysis.Stratifier;
import org.claypon.study.Comparison;
import org.claypon.study.Condition;
import org.claypon.study.Condition.Operand;
import org.claypon.study.Covariate;
import org.claypon.study.Eligibility;
import org.claypon.study.Eligibility.Criteria;
import org.claypon.study.Eligibility.Exclusion;
import org.claypon.study.Exposure;
import org.claypon.study.MatchRule;
import org.claypon.study.NamedTest;
import org.claypon.study.Study;
import org.claypon.study.TableData;
import org.claypon.study.Test;

/// The columns that a study asks for: only these are read, and those used as numbers are checked before anything runs.
final class ColumnUses {

    private static final Set<Comparison> EQUALITY =
            EnumSet.of(Comparison.EQUAL, Comparison.NOT_EQUAL);

    private final NavigableSet<String> all = new TreeSet<>();
    private final NavigableSet<String> numbers = new TreeSet<>();
    private final NavigableSet<String> values = new TreeSet<>();
    private final Set<Named> named = new LinkedHashSet<>();
    private final Set<Named> bounds = new LinkedHashSet<>();
    private final NavigableSet<String> ordered = new TreeSet<>();
    private boolean comparesTextWithNumber;

    /// A text or a number that a condition looks for in a column, letter by letter or as a code.
    record Named(String column, Operand literal) {}

    private ColumnUses() {}

    static ColumnUses of(Study study) {
        ColumnUses uses = new ColumnUses();
        uses.addData(study.data());
        study.measurements().forEach(measurement -> uses.addNumber(measurement.column()));
        uses.addEligibility(study.eligibility());
        uses.addAnalysis(study.analysis());
        return uses;
    }

    /// What one test looks for.
    static Set<Named> namedIn(Test test) {
        ColumnUses uses = new ColumnUses();
        uses.addTest(test);
        return uses.named;
    }

    /// All columns that one test asks for.
    static NavigableSet<String> in(Test test) {
        ColumnUses uses = new ColumnUses();
        uses.addTest(test);
        return uses.all;
    }

    NavigableSet<String> all() {
        return all;
    }

    NavigableSet<String> numbers() {
        return numbers;
    }

    /// Columns of which the values themselves decide something; not those that identify people, that make them the same for matching or that split them.
    NavigableSet<String> values() {
        return values;
    }

    /// Numbers with which a condition compares a column by size. In file order.
    Set<Named> bounds() {
        return bounds;
    }

    /// In file order.
    Set<Named> named() {
        return named;
    }

    /// Columns of which a condition asks what comes before or after a text, letter by letter.
    NavigableSet<String> ordered() {
        return ordered;
    }

    /// A condition holds something like `'a' = 1`, where neither side is a column.
    boolean comparesTextWithNumber() {
        return comparesTextWithNumber;
    }

    private void addValue(String column) {
        all.add(column);
        values.add(column);
    }

    private void addNumber(String column) {
        addValue(column);
        numbers.add(column);
    }

    private void addData(TableData data) {
        all.add(data.person());
        data.age().ifPresent(this::addNumber);
        data.sex().ifPresent(sex -> all.add(sex.column()));
        data.matchedSet().ifPresent(all::add);
    }

    private void addEligibility(Eligibility eligibility) {
        addTest(eligibility.cases());
        eligibility.criteria().map(Criteria::items).ifPresent(this::addTests);
        eligibility.controls().where().ifPresent(this::addTest);
        eligibility.controls().match().forEach(this::addMatch);
        addTests(eligibility.require());
        addTests(eligibility.exclude().stream().map(Exclusion::rule).toList());
    }

    private void addTests(Collection<NamedTest> tests) {
        tests.forEach(named -> addTest(named.test()));
    }

    private void addMatch(MatchRule rule) {
        switch (rule) {
            case MatchRule.Same(Covariate covariate) -> addCovariate(covariate, false);
            case MatchRule.Within(Covariate covariate, double _, String _) ->
                    addCovariate(covariate, true);
        }
    }

    private void addCovariate(Covariate covariate, boolean asNumber) {
        if (covariate instanceof Covariate.Column(String name)) {
            all.add(name);
            if (asNumber) {
                addNumber(name);
            }
        }
    }

    private void addAnalysis(Analysis analysis) {
        Stream.concat(analysis.exposures().stream(), analysis.adjust().stream())
                .forEach(this::addExposure);
        analysis.by().forEach(this::addStratifier);
        analysis.guideline().stream()
                .flatMap(guideline -> guideline.inputs().values().stream())
                .forEach(this::addInput);
    }

    private void addExposure(Exposure exposure) {
        switch (exposure) {
            case Exposure.Answered(String _, Test test) -> addTest(test);
            case Exposure.AsItStands(String _, String column) -> addNumber(column);
            case Exposure.Category(String _, String column, String _) -> addValue(column);
            case Exposure.Linear _,
                    Exposure.PerDoubling _,
                    Exposure.Quartiles _,
                    Exposure.Spline _,
                    Exposure.Below _,
                    Exposure.Above _ -> {}
        }
    }

    private void addStratifier(Stratifier stratifier) {
        switch (stratifier) {
            case Stratifier.ByColumn(String _, String column) -> all.add(column);
            case Stratifier.ByCuts(String _, Covariate covariate, List<Double> _) ->
                    addCovariate(covariate, true);
            case Stratifier.ByTest(String _, Test test) -> addTest(test);
        }
    }

    private void addInput(Input input) {
        if (input instanceof Input.OfTest(Test test)) {
            addTest(test);
        }
    }

    private void addTest(Test test) {
        switch (test) {
            case Test.Where(Condition condition, String _) -> addCondition(condition);
            case Test.All(List<Test> tests) -> tests.forEach(this::addTest);
            case Test.Any(List<Test> tests) -> tests.forEach(this::addTest);
            case Test.Not(Test inner) -> addTest(inner);
            case Test.Measured _, Test.Level _, Test.Has _, Test.During _ -> {}
        }
    }

    private void addCondition(Condition condition) {
        switch (condition) {
            case Condition.Compared compared -> {
                addTogether(List.of(compared.left(), compared.right()));
                if (EQUALITY.contains(compared.comparison())) {
                    addNamed(compared.left(), compared.right());
                    addNamed(compared.right(), compared.left());
                } else {
                    addOrdered(List.of(compared.left(), compared.right()));
                    addBound(compared.left(), compared.right());
                    addBound(compared.right(), compared.left());
                }
            }
            case Condition.In in ->
                    in.values()
                            .forEach(value -> {
                                addTogether(List.of(in.operand(), value));
                                addNamed(in.operand(), value);
                            });
            case Condition.Between between -> {
                List<Operand> operands =
                        List.of(between.operand(), between.lower(), between.upper());
                addTogether(operands);
                addOrdered(operands);
                addBound(between.operand(), between.lower());
                addBound(between.operand(), between.upper());
            }
            case Condition.IsMissing(String column) -> all.add(column);
            case Condition.And(Condition left, Condition right) -> addBoth(left, right);
            case Condition.Or(Condition left, Condition right) -> addBoth(left, right);
            case Condition.Not(Condition inner) -> addCondition(inner);
        }
    }

    private void addBoth(Condition left, Condition right) {
        addCondition(left);
        addCondition(right);
    }

    private void addNamed(Operand column, Operand literal) {
        Operand found = withSign(literal);
        boolean isLiteral = found instanceof Operand.Text || found instanceof Operand.Numeral;
        if (column instanceof Operand.Column(String name) && isLiteral) {
            named.add(new Named(name, found));
        }
    }

    private void addBound(Operand column, Operand literal) {
        if (column instanceof Operand.Column(String name)
                && withSign(literal) instanceof Operand.Numeral bound) {
            bounds.add(new Named(name, bound));
        }
    }

    /// −9 is one number.
    private static Operand withSign(Operand literal) {
        return literal instanceof Operand.Negative(Operand.Numeral numeral)
                ? new Operand.Numeral(numeral.value().negate())
                : literal;
    }

    private void addOrdered(List<Operand> operands) {
        if (operands.stream().anyMatch(Operand.Text.class::isInstance)) {
            operands.stream()
                    .filter(Operand.Column.class::isInstance)
                    .map(Operand.Column.class::cast)
                    .forEach(column -> ordered.add(column.name()));
        }
    }

    private void addTogether(List<Operand> operands) {
        boolean asNumbers = Operands.areNumbers(operands, column -> false);
        operands.forEach(operand -> addOperand(operand, asNumbers));
    }

    private void addOperand(Operand operand, boolean asNumber) {
        switch (operand) {
            case Operand.Column(String name) -> {
                addValue(name);
                if (asNumber) {
                    numbers.add(name);
                }
            }
            case Operand.Negative(Operand inner) -> addOperand(inner, true);
            case Operand.Arithmetic arithmetic -> {
                addOperand(arithmetic.left(), true);
                addOperand(arithmetic.right(), true);
            }
            case Operand.Text _ -> comparesTextWithNumber |= asNumber;
            case Operand.Numeral _ -> {}
        }
    }
}
