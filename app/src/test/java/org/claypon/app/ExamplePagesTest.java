package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claypon.app.cli.Progress;
import org.claypon.evidence.Certainty;
import org.claypon.evidence.Form;
import org.claypon.evidence.Seen;
import org.claypon.evidence.Verbs;
import org.claypon.report.PlainSummary;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.claypon.results.Results;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The headline and the plain page of every example, as a patient reads them.
class ExamplePagesTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir private Path folder;

    /// Any form of the words that claim a cause.
    private static final Pattern CAUSAL =
            Pattern.compile(
                    "\\b(caus(e|es|ed|ing|al|ally|ation)|due to|lead(s|ing)? to|led to|prevent(s|ed|ing|ion)?|prov(e|es|ed|en|ing)|proofs?)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NEGATED =
            Pattern.compile("\\b(not|no|never|cannot|neither|nor)\\b", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo/study",
                "sleep-clinic/study",
                "rls-nhanes/study",
                "rls-nhanes/matched",
                "rls-nhanes/without-kidney-disease",
                "rls-nhanes/leg-jerks",
                "gibleed/study"
            })
    void no_sentence_claims_a_cause_and_a_patient_can_read_it(String example) {
        isHonestAndReadable(run(example));
    }

    private static void isHonestAndReadable(Results results) {
        String page = PlainSummary.of(results);
        assertThat(claims(results, results.verdict().headline())).isEmpty();
        assertThat(claims(results, page)).isEmpty();
        assertThat(results.summary().orElseThrow().readingGrade()).isBetween(1.0, 8.0);
        assertThat(results.evidence()).hasSizeGreaterThanOrEqualTo(11);
        assertThat(results.verdict().called()).isFalse();
        assertThat(page).contains(results.verdict().headline().substring(0, 30));
    }

    /// In a fifth of the people of the demo.
    @Test
    void the_flagship_leaves_people_out_for_all_four_reasons_on_both_sides() {
        Path database = folder.resolve("people.duckdb");
        CommandRun built =
                CommandRun.of(
                        "simulate",
                        "../examples/worlds/restless-legs.yaml",
                        "--people",
                        "20000",
                        "--out",
                        database.toString(),
                        "--quiet");
        assertThat(built.code()).as(built.err()).isZero();
        Results results = run(EXAMPLES.resolve("rls-b12/study.yaml"), Optional.of(database));
        isHonestAndReadable(results);
        assertThat(results.matching().sets()).isNotEqualTo(Count.of(0));
        assertThat(results.severity().orElseThrow().missing())
                .isNotEqualTo(results.matching().cases());
        for (List<Attrition.Step> side :
                List.of(results.attrition().cases(), results.attrition().controls())) {
            for (String family :
                    List.of(
                            "cause_of_condition",
                            "mimic",
                            "cause_of_exposure",
                            "alters_exposure")) {
                assertThat(side)
                        .filteredOn(step -> step.family().equals(Optional.of(family)))
                        .anyMatch(step -> !step.dropped().equals(Count.of(0)));
            }
        }
    }

    /// Those of nhanes-omop need the database that their script makes: DatabaseRunTest makes it, and reads them. SimulateTest does the
    /// same for small, the flagship's test for rls-b12.
    @Test
    void every_example_study_is_read_here() throws Exception {
        try (var files = Files.walk(EXAMPLES)) {
            assertThat(
                            files.filter(file -> file.toString().endsWith(".yaml"))
                                    .filter(ExamplePagesTest::isStudy)
                                    .map(file -> EXAMPLES.relativize(file).toString())
                                    .filter(name ->
                                            !name.startsWith("nhanes-omop/")
                                                    && !name.startsWith("rls-b12/")
                                                    && !name.startsWith("small/")))
                    .containsExactlyInAnyOrder(
                            "gibleed/study.yaml",
                            "demo/study.yaml",
                            "sleep-clinic/study.yaml",
                            "rls-nhanes/study.yaml",
                            "rls-nhanes/matched.yaml",
                            "rls-nhanes/without-kidney-disease.yaml",
                            "rls-nhanes/leg-jerks.yaml");
        }
    }

    @Test
    void a_claim_would_be_seen() {
        Results results = run("demo/study");
        assertThat(
                        claims(
                                results,
                                "Low B12 causes it.\n- Pain is due to B12.\n- It led to pain. It proves much. B12 prevents it."))
                .hasSize(5);
        assertThat(claims(results, "This is no proof of a cause. “B12 causes it”, they say."))
                .isEmpty();
        assertThat(claims(results, "Lower vitamin B12 may be one cause of the condition."))
                .isEmpty();
    }

    @Test
    void leg_jerks_give_237_pairs() { // as many as have both laboratory values among those who
        // report them
        Results results = run("rls-nhanes/leg-jerks");
        assertThat(results.matching().sets()).isEqualTo(Count.of(237));
        assertThat(results.matching().controls()).isEqualTo(Count.of(237));
        assertThat(results.matching().casesUnmatched()).isEqualTo(Count.of(0));
        assertThat(results.verdict().headline()).endsWith("first of 9 exposures looked at.");
        assertThat(PlainSummary.of(results))
                .contains("Here 11 odds ratios were looked at.")
                .contains(
                        "- “diabetes”.",
                        "- Higher vitamin B12.",
                        "- Vitamin B12 in quarters, from low to high.");
    }

    @Test
    void what_is_the_same_of_several_steps_of_one_number_is_said_once() {
        assertThat(PlainSummary.of(run("demo/study")))
                .containsOnlyOnce("tended to have lower vitamin B12")
                .contains(
                        "Vitamin B12 per 100 pg/mL lower: odds ratio 3.50, range 1.95 to 8.45; Vitamin B12 per doubling: odds ratio 0.10")
                .doesNotContain("these differed, too");
    }

    private static boolean isStudy(Path file) {
        try {
            return Files.readString(file).lines().anyMatch(line -> line.startsWith("cases:"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Results run(String example) {
        Optional<Path> data = Optional.ofNullable(System.getenv("CLAYPON_DATA")).map(Path::of);
        assumeTrue(
                example.startsWith("demo") || data.isPresent(),
                "CLAYPON_DATA is not set, so the survey cannot be read");
        return run(EXAMPLES.resolve(example + ".yaml"), Optional.empty());
    }

    private static Results run(Path file, Optional<Path> database) {
        Optional<Path> data = Optional.ofNullable(System.getenv("CLAYPON_DATA")).map(Path::of);
        Study study = StudyFiles.read(file, database, data, 2, _ -> {});
        return StudyRun.of(study, StudyFiles.folder(file), 2, silent()).results();
    }

    private static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), true);
    }

    /// Sentences that claim a cause without a negation and not in the words of the table; what stands in quotation marks was said by others.
    private static List<String> claims(Results results, String text) {
        List<String> found = new ArrayList<>();
        for (String sentence : text.replaceAll("“[^”]*”", "X").split("(?<=[.!?:])\\s+|\\n", -1)) {
            if (CAUSAL.matcher(sentence).find()
                    && !NEGATED.matcher(sentence).find()
                    && !isOfTheTable(results, sentence)) {
                found.add(sentence);
            }
        }
        return found;
    }

    private static boolean isOfTheTable(Results results, String sentence) {
        for (String subject : List.of("vitamin B12", "X")) {
            for (String condition : List.of("the condition", results.study().condition())) {
                for (Seen seen : List.of(Seen.MORE, Seen.LESS)) {
                    for (Form form : Form.values()) {
                        if (sentence.startsWith(
                                Verbs.sentence(
                                        true, Certainty.HIGH, form, seen, subject, condition))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
