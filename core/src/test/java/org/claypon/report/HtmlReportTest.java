package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.claypon.results.Masking;
import org.claypon.results.Results;
import org.claypon.study.SimpleSchema;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The body of the report is well-formed, so that these tests read it as a document and not as text.
class HtmlReportTest {

    static List<Results> studies() {
        return ResultsExamples.all();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void every_section_is_there_or_named_among_what_was_not_asked_for(Results results)
            throws Exception {
        List<String> there = new ArrayList<>();
        elements(results, "section").forEach(section -> there.add(section.getAttribute("id")));
        List<String> notAsked =
                elements(results, "li").stream()
                        .map(item -> item.getAttribute("id"))
                        .filter(id -> !id.isEmpty())
                        .toList();
        List<String> known = Arrays.stream(Section.values()).map(Section::id).toList();
        there.remove("not-asked");
        assertThat(there).isEqualTo(known.stream().filter(id -> !notAsked.contains(id)).toList());
        assertThat(known).containsAll(minus(notAsked, "criteria", "bias"));
        assertThat(elements(results, "section"))
                .allMatch(section ->
                        section.getTextContent()
                                        .replace("Back to the contents", "")
                                        .strip()
                                        .length()
                                > 30);
    }

    private static List<String> minus(List<String> all, String... some) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(List.of(some));
        return rest;
    }

    @Test
    void what_was_not_asked_for_is_one_folded_line_with_the_key_that_would_ask() throws Exception {
        assertThat(section(ResultsExamples.empty(), "not-asked"))
                .contains(
                        "Not asked for: Diagnostic items, counted one by one; What speaks for a link, and what against;",
                        "Guideline: guideline: {use: GUIDELINE, inputs: {…}}",
                        "Differences between groups: by: [sex] or by: [{age: [50]}]",
                        "could have done: bias: {case_ppv: {beta: [95, 5]}}");
        assertThat(section(ResultsExamples.full(), "not-asked"))
                .contains("Not asked for: Measurements together; Severity among the cases.");
    }

    @Test
    void what_is_written_to_ask_for_a_section_begins_with_a_key_of_the_study_file() {
        Set<String> known = SimpleSchema.beside(Study.class, "study.schema.json").keys();
        for (Section section : Section.values()) {
            if (section.part(ResultsExamples.empty()).content().isEmpty()) {
                assertThat(NotAsked.keys(section)).as(section.heading()).isNotEmpty();
            }
            for (String example : NotAsked.keys(section)) {
                String key = example.substring(0, example.indexOf(':'));
                assertThat(known).as(example).contains(key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void ids_are_unique_and_every_reference_has_its_target(Results results) throws Exception {
        List<String> ids = new ArrayList<>();
        Set<String> wanted = new HashSet<>();
        for (Element element : elements(results, "*")) {
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
            wanted.add(element.getAttribute("aria-labelledby"));
            wanted.add(element.getAttribute("aria-describedby"));
            wanted.add(
                    element.getAttribute("href").startsWith("#")
                            ? element.getAttribute("href").substring(1)
                            : "");
        }
        wanted.remove("");
        assertThat(ids).doesNotHaveDuplicates().containsAll(wanted);
        assertThat(wanted).contains("main", "models", "contents");
    }

    @ParameterizedTest
    @MethodSource("studies")
    void headings_are_in_order(Results results) throws Exception {
        List<Integer> levels =
                elements(results, "*").stream()
                        .map(Element::getTagName)
                        .filter(name -> name.matches("h\\d"))
                        .map(name -> Integer.parseInt(name.substring(1)))
                        .toList();
        assertThat(levels).startsWith(1, 2).containsOnlyOnce(1);
        assertThat(IntStream.range(1, levels.size()))
                .allMatch(i -> levels.get(i) <= levels.get(i - 1) + 1);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void every_plot_has_a_caption_and_stands_beside_its_table(Results results) throws Exception {
        for (Element figure : elements(results, "figure")) {
            assertThat(children(figure, "svg")).hasSize(2);
            assertThat(children(figure, "figcaption")).hasSize(1);
            assertThat(
                            children(figure, "details")
                                    .getFirst()
                                    .getElementsByTagName("table")
                                    .getLength())
                    .isEqualTo(1);
        }
        assertThat(elements(results, "figure")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void every_table_has_a_caption_headings_and_full_rows(Results results) throws Exception {
        for (Element table : elements(results, "table")) {
            assertThat(children(table, "caption")).hasSize(1);
            assertThat(children(table, "th")).allMatch(heading -> heading.hasAttribute("scope"));
            int columns = children(children(table, "thead").getFirst(), "th").size();
            assertThat(children(table, "tr"))
                    .allMatch(row ->
                            children(row, "td").size() + children(row, "th").size() == columns
                                    || children(row, "th")
                                            .getFirst()
                                            .getAttribute("scope")
                                            .equals("rowgroup"));
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void nothing_runs_and_nothing_is_fetched(Results results) throws Exception {
        for (Element element : elements(results, "*")) {
            assertThat(element.getTagName())
                    .isNotIn("script", "img", "style", "iframe", "link", "object", "form");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                assertThat(attribute.getName())
                        .doesNotStartWith("on")
                        .isNotEqualTo("style")
                        .isNotEqualTo("src");
            }
        }
        assertThat(HtmlReport.of(results))
                .containsOnlyOnce("<style>")
                .doesNotContain("<script", "\u202E", "\u2028");
    }

    @ParameterizedTest
    @MethodSource("studies")
    void the_same_results_give_the_same_bytes(Results results) {
        assertThat(HtmlReport.of(results)).isEqualTo(HtmlReport.of(results));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void no_number_has_an_exponent_and_no_word_of_the_code_is_left(Results results)
            throws Exception {
        assertThat(body(results).getDocumentElement().getTextContent())
                .doesNotContainPattern("\\d[eE][-+]\\d")
                .doesNotContain(
                        "NaN",
                        "Infinity",
                        "Optional[",
                        "Exactly",
                        "FewerThan",
                        "NotEstimable",
                        "Masked[");
    }

    @Test
    void a_hostile_text_makes_as_many_elements_as_a_harmless_one_in_every_table() throws Exception {
        List<Element> hostile = elements(ResultsExamples.hostile(), "table");
        List<Element> harmless = elements(ResultsExamples.full(), "table");
        assertThat(hostile.stream().map(HtmlReportTest::shape))
                .isEqualTo(harmless.stream().map(HtmlReportTest::shape).toList());
        assertThat(hostile.getFirst().getTextContent())
                .contains("<script>alert(\"x\")</script>", "⟨U+202E⟩");
    }

    @Test
    void the_headline_stands_with_its_estimate_and_what_each_stamp_means() throws Exception {
        assertThat(section(ResultsExamples.full(), "headline"))
                .contains(
                        "Restless legs syndrome was not seen to become steadily more or less common with higher vitamin B12 here")
                .contains(
                        "1.13 odds ratio, 95\u00A0% interval 0.94 to 1.37, p 0.19. Vitamin B12 per 100 pg/mL; uncalibrated")
                .contains(
                        "Not calibrated. No negative controls",
                        "Few cases.",
                        "Cross sectional. Exposure and condition");
    }

    @Test
    void without_a_model_the_headline_shows_the_first_comparison() throws Exception {
        assertThat(section(ResultsExamples.empty(), "headline"))
                .contains("Urate not estimable: no informative sets.");
    }

    @Test
    void the_flow_has_both_sides() throws Exception {
        assertThat(section(ResultsExamples.full(), "flow"))
                .contains(
                        "Cases",
                        "Controls",
                        "4546",
                        "3548",
                        "998 left out",
                        "711 by this rule alone",
                        "cause of condition");
    }

    @Test
    void the_models_say_what_could_have_been_seen() throws Exception {
        assertThat(section(ResultsExamples.full(), "models"))
                .contains(
                        "Vitamin B12 below 300 pg/mL: with these 21 cases, an odds ratio of 6.55 or more, or of 0.15 or less, would have"
                                + " been seen four times in five.")
                .contains(
                        "nerve drug, adjusted: what could have been seen is not estimable: no informative sets.")
                .contains("odds ratio of prevalence")
                .contains("Firth profile: no control is exposed");
    }

    @Test
    void a_reason_is_said_once_in_a_row() throws Exception {
        String row =
                elements(ResultsExamples.full(), "tr").stream()
                        .map(Element::getTextContent)
                        .filter(text ->
                                text.startsWith("age") && text.contains("constant in every set"))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.split("not estimable", -1)).hasSize(3);
    }

    @Test
    void comparisons_are_printed_as_papers_print_them() throws Exception {
        assertThat(section(ResultsExamples.full(), "comparisons"))
                .contains(
                        "594.9 (301.2)",
                        "513.8 (240.6)",
                        "81.1 (−61.4 to 223.6)",
                        "541.0 [402.0 to 700.0]")
                .contains(
                        "1.14 (0.90 to 1.43)",
                        "3 of 21, 14.3\u00A0%",
                        "Equivalent; 90\u00A0% interval 0.93 to 1.09");
    }

    @Test
    void an_e_value_is_said_in_words_beside_the_strongest_covariate_and_with_a_warning()
            throws Exception {
        assertThat(section(ResultsExamples.full(), "sensitivity"))
                .contains("E-values are easily over-read.")
                .contains(
                        "nerve drug, adjusted (yes against no): something unmeasured would have to be at least 48.5 times as common")
                .contains("to let the interval reach 1, 4.66 times each.")
                .contains(
                        "kidney disease is tied most strongly to the condition (ratio 31); a hidden one like it would have to be 113 times")
                .contains(
                        "The interval holds 1, so that chance needs no help from anything hidden, of: Vitamin B12 below 300 pg/mL (yes against no).")
                .contains("not estimable: the study file states no contrast");
        assertThat(section(ResultsExamples.masked(), "sensitivity"))
                .contains("pipes (yes against no)hidden: few people")
                .contains("Common condition");
    }

    @Test
    void a_bias_analysis_shows_the_records_as_they_are_put_right_and_with_chance()
            throws Exception {
        assertThat(section(ResultsExamples.full(), "sensitivity"))
                .contains("As recorded1.5 (1.1 to 2.1)", "Put right1.8 (1.6 to 2.0)")
                .contains("Put right, with the play of chance1.8 (1.1 and up)")
                .contains("Cases who truly have the conditionbeta(45, 5)")
                .contains(
                        "Vitamin B12 below 300 pg/mL: 1000 draws. 1.3\u00A0% of them are impossible");
        assertThat(section(ResultsExamples.masked(), "sensitivity"))
                .contains("As recorded", "hidden: few people");
        assertThat(section(ResultsExamples.empty(), "limits"))
                .contains("nothing was corrected for cases, controls or exposures");
    }

    @Test
    void masked_figures_are_hidden_everywhere() throws Exception {
        assertThat(section(ResultsExamples.masked(), "comparisons"))
                .contains("hidden: few people", "hidden of 6")
                .doesNotContain("%.");
        assertThat(section(ResultsExamples.masked(), "distributions"))
                .contains("hidden: few people");
        assertThat(section(ResultsExamples.masked(), "guideline"))
                .contains("no unithidden")
                .doesNotContain("&lt;5");
    }

    @ParameterizedTest
    @MethodSource("studies")
    void what_hidden_means_is_said_once_and_only_where_something_may_be(Results results) {
        String means = "“hidden” stands for";
        String page = HtmlReport.of(results);
        int first = page.indexOf(means);
        assertThat(page.indexOf(means, first + 1)).isEqualTo(-1);
        if (results.study().smallestCount() == 1) {
            assertThat(first).isEqualTo(-1);
        }
    }

    @Test
    void no_sentence_of_the_headline_gives_a_hidden_number_of_sets() throws Exception {
        for (Results results : ResultsExamples.all()) {
            assertThat(section(Masking.mask(results, 40), "headline"))
                    .doesNotContain("a hidden number of");
        }
    }

    @Test
    void the_meaning_of_hidden_stands_in_the_masked_report() {
        assertThat(HtmlReport.of(ResultsExamples.masked()))
                .contains("“hidden” stands for fewer than 5 people");
    }

    @Test
    void limits_of_the_guideline_stand_behind_the_distribution() throws Exception {
        assertThat(section(ResultsExamples.full(), "distributions"))
                .contains(
                        "180 pg/mL: from here on Indeterminate",
                        "351 pg/mL: from here on Deficiency unlikely",
                        "300 pg/mL")
                .contains(
                        "There are too few values, or too few different ones, for a plot that shows nobody.");
    }

    @Test
    void a_spline_has_its_curve_and_tests_and_no_line_in_the_forest_plot() throws Exception {
        assertThat(section(ResultsExamples.full(), "curves"))
                .contains("likelihood ratio 5.25 on 3 degrees of freedom, p 0.15")
                .contains(
                        "Against a straight line: likelihood ratio 0.55 on 2 degrees of freedom, p 0.76")
                .contains("against 475 pg/mL")
                .contains("knots at 218, 394, 546, 1033 pg/mL")
                .contains("1.23 (0.89 to 1.70)", "4751, the reference")
                .contains(
                        "odds ratio of one quartile higher 1.05 (0.83 to 1.33); score test for a trend 0.17, p 0.68");
        assertThat(section(ResultsExamples.full(), "models"))
                .contains("Vitamin B12 spline: bend 1", "mean nothing one by one");
        assertThat(ModelTables.drawn(ResultsExamples.full()).html().markup())
                .doesNotContain("bend", "line");
    }

    @Test
    void areas_and_cuts_stand_beside_each_other_and_claim_no_test() throws Exception {
        assertThat(section(ResultsExamples.full(), "roc"))
                .contains("lower120.71 (0.50 to 0.92)0.80 (0.64 to 0.97)")
                .contains("This is no diagnostic claim.")
                .contains("below 227 pg/mL; 2 other cuts are as good0.500.090.41")
                .contains(
                        "not estimable: no set has a case and a control with values, or all have the same");
        assertThat(section(ResultsExamples.masked(), "roc"))
                .contains("FEV1hidden: few people\u2013\u2013\u2013");
    }

    @Test
    void a_test_by_ranks_stands_below_the_matched_difference() throws Exception {
        assertThat(section(ResultsExamples.full(), "comparisons"))
                .contains("By ranks21 sets differ0.31")
                .contains("By ranks: signed ranks of sets.")
                .contains("Geometric mean, limits by a lognormal model; ratio");
    }

    @Test
    void provenance_has_the_hashes_and_links_to_every_file() throws Exception {
        assertThat(section(ResultsExamples.full(), "provenance"))
                .contains("9f2c4a7be01d55c3a6f0", "77aa0cf1c95e", "2022", "3.0\u00A0%");
        assertThat(
                        elements(ResultsExamples.full(), "a").stream()
                                .map(link -> link.getAttribute("href")))
                .contains("results.json", "manifest.json", "summary.md")
                .containsAll(
                        Tables.of(ResultsExamples.full()).keySet().stream()
                                .map(file -> "tables/" + file)
                                .toList());
        assertThat(section(ResultsExamples.masked(), "provenance"))
                .contains("Reading grade of the summary5.1");
    }

    @Test
    void each_sampling_gives_the_odds_ratio_its_name() {
        assertThat(ModelSection.meaning("risk_set")).contains("rate ratio");
        assertThat(ModelSection.meaning("cumulative")).contains("odds ratio of risks");
        assertThat(ModelSection.meaning("cross_sectional")).contains("odds ratio of prevalence");
        assertThat(ModelSection.meaning("never_case")).contains("never case");
    }

    @Test
    void a_measurement_is_called_by_its_label() {
        Results full = ResultsExamples.full();
        assertThat(Labels.of(full, "b12 below 300 pg/mL")).isEqualTo("Vitamin B12 below 300 pg/mL");
        assertThat(Labels.of(full, "b12")).isEqualTo("Vitamin B12");
        assertThat(Labels.of(full, "b12lower")).isEqualTo("b12lower");
    }

    @Test
    void an_unknown_stamp_stands_by_its_name() {
        assertThat(StampWords.name("large_systematic_error")).isEqualTo("Large systematic error");
        assertThat(StampWords.known("large_systematic_error")).isEmpty();
    }

    private static List<String> shape(Element table) {
        return children(table, "*").stream().map(Element::getTagName).toList();
    }

    private static String section(Results results, String id) throws Exception {
        return elements(results, "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    private static List<Element> elements(Results results, String name) throws Exception {
        return children(body(results).getDocumentElement(), name);
    }

    private static List<Element> children(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Document body(Results results) throws Exception {
        String page = HtmlReport.of(results);
        String body =
                page.substring(
                        page.indexOf("<body>"), page.indexOf("</body>") + "</body>".length());
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body)));
    }
}
