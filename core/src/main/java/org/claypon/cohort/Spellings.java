package org.claypon.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.sql.Rows;
import org.claypon.study.Analysis.Stratifier;
import org.claypon.study.Covariate;
import org.claypon.study.Exposure;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;
import org.claypon.yaml.Echo;

/// Texts that the eye takes for one and a comparison does not: they differ in capital letters or in the signs around them alone.
final class Spellings {

    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{Z}.,:;!?'\"´`()\\[\\]_]+|[\\s\\p{Z}.,:;!?'\"´`()\\[\\]_]+$");

    private final Study study;
    private final TableParticipants people;

    Spellings(Study study, TableParticipants people) {
        this.study = study;
        this.people = people;
    }

    /// A sign that may tell two texts apart, as in A+ and A-, stays.
    static String bare(String text) {
        return AROUND.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Columns of which every text is a level of its own. Each a sentence.
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        for (String column : columns()) {
            Rows others = others(column);
            if (others.count() > 0) {
                doubts.add(
                        "Levels of %s differ only in capital letters or the signs around them, so that one group is counted as several; the rarer spellings stand %s. Write each level in one way."
                                .formatted(Echo.quoted(column), others.allAndWhere()));
            }
        }
        return doubts;
    }

    private Set<String> columns() {
        Stream<String> categories =
                Stream.concat(
                                study.analysis().exposures().stream(),
                                study.analysis().adjust().stream())
                        .filter(Exposure.Category.class::isInstance)
                        .map(form -> ((Exposure.Category) form).column());
        Stream<String> strata =
                study.analysis().by().stream()
                        .filter(Stratifier.ByColumn.class::isInstance)
                        .map(by -> ((Stratifier.ByColumn) by).column());
        Stream<String> matched =
                study.eligibility().controls().match().stream()
                        .filter(MatchRule.Same.class::isInstance)
                        .map(rule -> ((MatchRule.Same) rule).covariate())
                        .filter(Covariate.Column.class::isInstance)
                        .map(covariate -> ((Covariate.Column) covariate).name());
        Set<String> columns =
                Stream.of(categories, strata, matched)
                        .flatMap(each -> each)
                        .collect(Collectors.toCollection(TreeSet::new));
        study.data().sex().ifPresent(sex -> columns.remove(sex.column()));
        return columns;
    }

    private Rows others(String name) {
        TableColumn column = people.column(name);
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < column.rows(); row++) {
            counts.merge(column.cell(row), 1, Integer::sum);
        }
        Set<String> rarer = rarer(counts);
        Rows rows = new Rows();
        for (int row = 0; row < column.rows(); row++) {
            if (rarer.contains(column.cell(row))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Set<String> rarer(Map<String, Integer> counts) {
        Map<String, List<String>> alike =
                counts.keySet().stream()
                        .filter(cell -> Double.isNaN(Cells.number(cell)))
                        .filter(cell -> !bare(cell).isEmpty())
                        .collect(Collectors.groupingBy(Spellings::bare));
        Set<String> rarer = new HashSet<>();
        for (List<String> spellings : alike.values()) {
            spellings.stream()
                    .sorted(
                            Comparator.comparing(
                                            (String spelling) -> counts.getOrDefault(spelling, 0))
                                    .reversed()
                                    .thenComparing(Comparator.naturalOrder()))
                    .skip(1)
                    .forEach(rarer::add);
        }
        return rarer;
    }
}
