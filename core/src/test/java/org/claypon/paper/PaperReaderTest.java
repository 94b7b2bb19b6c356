package org.claypon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.claypon.paper.Content.About;
import org.claypon.paper.Content.Correlation;
import org.claypon.paper.Content.Counts;
import org.claypon.paper.Content.Differs;
import org.claypon.paper.Content.Direction;
import org.claypon.paper.Content.Equivalent;
import org.claypon.paper.Content.Means;
import org.claypon.paper.Content.OddsRatioClaim;
import org.claypon.paper.Content.Pairs;
import org.claypon.paper.Content.Part;
import org.claypon.paper.Content.Percentage;
import org.claypon.paper.Content.ShareBelow;
import org.claypon.paper.Content.Statement;
import org.claypon.paper.Content.Statistic;
import org.claypon.paper.Content.TestStatistic;
import org.claypon.paper.Content.Than;
import org.claypon.paper.Content.Totals;
import org.claypon.paper.PrintedNumber.Relation;
import org.claypon.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperReaderTest {

    /// The file of the contract, with every kind of claim.
    static final String EVERY_KIND =
            """
            claypon: 1
            paper: {title: A paper, year: 2022, design: matched case-control, doi: 10.1000/x, reviewed_by: a society}
            groups: {cases: {n: 80, label: RLS}, controls: {n: 80, label: healthy}}
            matched_on: [age, sex]
            analysis: multivariate logistic regression
            claims:
              - {id: r-irls, correlation: {r: "-0.025", p: "0.023", n: 80, test: pearson}, says: B12 falls as severity rises}
              - {id: b12-means, from: review, means: {measurement: b12, unit: pg/mL, cases: {mean: "168"}, controls: {mean: "419"}}}
              - {id: over-half, from: review, share_below: {measurement: b12, threshold: "180 pg/mL", group: cases, more_than: 50 %}}
              - {id: or, odds_ratio: {value: "0.97", lower: "0.96", upper: "0.98", p: "<0.05", per: 1 pg/mL}}
              - {id: kidney, from: review, equivalent: {measurement: creatinine}}
              - {id: creatinine, differs: {measurement: creatinine, direction: higher in cases, p: "<0.05"}}
              - {id: smoking, counts: {cases: [30, 80], controls: [22, 80], p: "0.17"}}
              - {id: pairs, pairs: {case_only: 29, control_only: 3, both: 27, neither: 4, odds_ratio: "9.67"}}
              - {id: women, percentage: {group: cases, value: "62.5", count: 50, n: 80}}
              - {id: subtypes, totals: {parts: [37, 43], total: 80, missing: 0}}
              - {id: glucose, test: {t: "1.20", df: 158, p: "0.23"}}
              - {id: iron, test: {F: "2.20", df: [2, 28], p: "0.13"}}
              - {id: folate, means: {measurement: folate, unit: ng/mL, cases: {median: "9.1", q1: "6.0", q3: "13.2"}, controls: {mean: "9.4", sd: "4.1"}, p: "0.61", test: mann_whitney}}
              - {id: mechanism, from: review, statement: {about: mechanism, says: B12 lack breaks down myelin, citation: a book, contradicts: kidney}, contradicts: [or]}
            reference: [{measurement: b12, unit: pg/mL, p10: 315, source: Finland}]
            """;

    private static Paper read(String text) {
        return PaperReader.read(PaperProblemsTest.file(text));
    }

    private static Content content(String id) {
        return claim(id).content();
    }

    private static Claim claim(String id) {
        return read(EVERY_KIND).claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PrintedNumber exact(String text) {
        return new PrintedNumber(text, Relation.EQUAL, new BigDecimal(text));
    }

    @Test
    void the_head_of_the_contracts_file_is_read() {
        Paper paper = read(EVERY_KIND);
        assertThat(paper.heading().title()).isEqualTo("A paper");
        assertThat(paper.heading().year()).hasValue(2022);
        assertThat(paper.heading().design()).hasValue("matched case-control");
        assertThat(paper.heading().reviewedBy()).hasValue("a society");
        assertThat(paper.groups().cases().label()).isEqualTo("RLS");
        assertThat(paper.groups().all()).isEqualTo(160);
        assertThat(paper.matchedOn()).containsExactly("age", "sex");
        assertThat(paper.isMatched()).isTrue();
        assertThat(paper.analysis()).hasValue("multivariate logistic regression");
        assertThat(paper.claims()).hasSize(14);
        assertThat(paper.references())
                .singleElement()
                .satisfies(reference -> {
                    assertThat(reference.percentiles())
                            .containsExactly(Map.entry(10, exact("315")));
                });
        assertThat(paper.hash()).hasSize(64);
    }

    @Test
    void every_kind_of_claim_is_read() {
        assertThat(content("r-irls"))
                .isEqualTo(
                        new Correlation(
                                exact("-0.025"), Optional.of(exact("0.023")), TestName.PEARSON));
        assertThat(claim("r-irls").n()).hasValue(80);
        assertThat(claim("r-irls").says()).hasValue("B12 falls as severity rises");
        assertThat(content("b12-means"))
                .isInstanceOfSatisfying(
                        Means.class,
                        means -> {
                            assertThat(means.unit()).hasValue("pg/mL");
                            assertThat(means.of(Groups.Name.CASES).mean()).hasValue(exact("168"));
                            assertThat(means.of(Groups.Name.CONTROLS).sd()).isEmpty();
                        });
        assertThat(content("over-half"))
                .isEqualTo(
                        new ShareBelow(
                                "b12",
                                new Amount(exact("180"), Optional.of("pg/mL")),
                                Groups.Name.CASES,
                                Than.MORE_THAN,
                                exact("50")));
        assertThat(content("or"))
                .isInstanceOfSatisfying(
                        OddsRatioClaim.class,
                        ratio -> {
                            assertThat(ratio.per().orElseThrow()).hasToString("1 pg/mL");
                            assertThat(ratio.p().orElseThrow().relation()).isEqualTo(Relation.LESS);
                            assertThat(ratio.interval().orElseThrow().lower())
                                    .isEqualTo(exact("0.96"));
                        });
        assertThat(content("kidney")).isEqualTo(new Equivalent("creatinine", Optional.empty()));
        assertThat(claim("kidney").from()).isEqualTo(Source.REVIEW);
        assertThat(content("creatinine"))
                .isInstanceOfSatisfying(
                        Differs.class,
                        differs ->
                                assertThat(differs.direction())
                                        .isEqualTo(Direction.HIGHER_IN_CASES));
        assertThat(content("smoking"))
                .isInstanceOfSatisfying(
                        Counts.class,
                        counts -> assertThat(counts.cases()).isEqualTo(new Part(30, 80)));
        assertThat(content("pairs"))
                .isInstanceOfSatisfying(
                        Pairs.class,
                        pairs -> assertThat(pairs.oddsRatio()).hasValue(exact("9.67")));
        assertThat(content("women"))
                .isInstanceOfSatisfying(
                        Percentage.class, share -> assertThat(share.count()).hasValue(50));
        assertThat(claim("women").n()).hasValue(80);
        assertThat(content("subtypes")).isEqualTo(new Totals(List.of(37, 43), 80, 0));
        assertThat(content("glucose"))
                .isEqualTo(
                        new TestStatistic(
                                Statistic.T, exact("1.20"), List.of(exact("158")), exact("0.23")));
        assertThat(content("iron"))
                .isInstanceOfSatisfying(
                        TestStatistic.class, test -> assertThat(test.df()).hasSize(2));
        assertThat(content("folate"))
                .isInstanceOfSatisfying(
                        Means.class,
                        means -> assertThat(means.test()).isEqualTo(TestName.MANN_WHITNEY));
        assertThat(content("mechanism"))
                .isEqualTo(
                        new Statement(
                                About.MECHANISM,
                                "B12 lack breaks down myelin",
                                Optional.of("a book")));
        assertThat(claim("mechanism").contradicts()).containsExactly("or", "kidney");
    }

    @ParameterizedTest
    @CsvSource({
        "0.20, EQUAL, 0.20, 2",
        "'<0.05', LESS, 0.05, 2",
        "'< 0.001', LESS, 0.001, 3",
        "'<=0.05', AT_MOST, 0.05, 2",
        "≤0.05, AT_MOST, 0.05, 2",
        "'>0.05', GREATER, 0.05, 2",
        "≥.05, AT_LEAST, 0.05, 2",
        "'= 0.023', EQUAL, 0.023, 3",
        ".023, EQUAL, 0.023, 3",
        "7.0e-9, EQUAL, 7.0e-9, 10",
        "1, EQUAL, 1, 0",
    })
    void a_p_value_keeps_its_sign_and_its_decimals(
            String text, Relation relation, String value, int decimals) {
        Paper paper =
                read(
                        EVERY_KIND.replaceFirst(
                                "p: \"0.023\"", Matcher.quoteReplacement("p: \"" + text + "\"")));
        PrintedNumber p = ((Correlation) paper.claims().getFirst().content()).p().orElseThrow();
        assertThat(p.relation()).isEqualTo(relation);
        assertThat(p.asDouble()).isEqualTo(Double.parseDouble(value));
        assertThat(p.decimals()).isEqualTo(decimals);
        assertThat(p.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-0.025", "−0.025", "–0.025"})
    void a_minus_may_be_any_of_those_that_papers_print(String r) {
        Paper paper = read(EVERY_KIND.replace("\"-0.025\"", "\"" + r + "\""));
        assertThat(((Correlation) paper.claims().getFirst().content()).r().asDouble())
                .isEqualTo(-0.025);
    }

    @Test
    void an_analysis_that_is_not_stated_is_absent() {
        assertThat(read(EVERY_KIND.replaceFirst("analysis: .*", "analysis: not_stated")).analysis())
                .isEmpty();
    }

    @Test
    void what_may_be_left_out_may_be_left_out() {
        Paper paper =
                read(
                        """
                        claypon: 1
                        paper: {title: A paper}
                        groups: {cases: {n: 12}, controls: {n: 30}}
                        claims: [{id: a, correlation: {r: "0.2"}}]
                        """);
        assertThat(paper.matchedOn()).isEmpty();
        assertThat(paper.groups().cases().label()).isEqualTo("cases");
        assertThat(paper.claims().getFirst().from()).isEqualTo(Source.PAPER);
        assertThat(paper.claims().getFirst().n()).isEmpty();
    }

    @Test
    void a_paper_is_told_from_a_study() {
        assertThat(PaperReader.isPaper(PaperProblemsTest.file(EVERY_KIND).root(new Problems())))
                .isTrue();
        assertThat(
                        PaperReader.isPaper(
                                PaperProblemsTest.file("claypon: 1\ntitle: a\n")
                                        .root(new Problems())))
                .isFalse();
    }
}
