package org.claypon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Data flow one way: a step may use the tools and the steps before it, never those after it; a tool
/// may use the tools before it. The three lists are the architecture.
class DataFlowTest {

    private static final String ROOT = "org/claypon/";
    private static final Path CLASSES = Path.of("target/classes", ROOT);
    private static final Pattern OURS = Pattern.compile(ROOT + "(\\w+)/");

    private static final List<String> TOOLS =
            List.of("stats", "yaml", "sql", "units", "html", "results");
    private static final List<String> STEPS =
            List.of(
                    "study",
                    "concept",
                    "cohort",
                    "matching",
                    "exposure",
                    "guideline",
                    "estimate",
                    "sensitivity",
                    "evidence",
                    "paper",
                    "appraisal",
                    "report");

    /// Packages that use the tools, and that no step uses.
    private static final List<String> APART = List.of("simulate");

    @Test
    void no_package_uses_a_later_one() throws IOException {
        List<String> backwards = new ArrayList<>();
        for (Path file : classFiles()) {
            String from = packageOf(file);
            usedBy(file)
                    .filter(to -> !allowed(from, to))
                    .forEach(to ->
                            backwards.add(file.getFileName() + " in " + from + " uses " + to));
        }
        assertThat(backwards).isEmpty();
    }

    @Test
    void every_package_has_its_place_in_the_lists() throws IOException {
        assertThat(classFiles().stream().map(DataFlowTest::packageOf))
                .isNotEmpty()
                .allMatch(name ->
                        TOOLS.contains(name) || STEPS.contains(name) || APART.contains(name));
    }

    @Test
    void a_tool_that_used_a_step_or_a_later_tool_would_be_seen() {
        assertThat(allowed("stats", "report")).isFalse();
        assertThat(allowed("stats", "results")).isFalse();
        assertThat(allowed("study", "cohort")).isFalse();
        assertThat(allowed("matching", "app")).isFalse();
        assertThat(allowed("matching", "cohort")).isTrue();
        assertThat(allowed("results", "stats")).isTrue();
        assertThat(allowed("simulate", "sql")).isTrue();
        assertThat(allowed("simulate", "study")).isFalse();
        assertThat(allowed("study", "simulate")).isFalse();
    }

    private static boolean allowed(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        return TOOLS.contains(from)
                ? before(TOOLS, to, from)
                : TOOLS.contains(to) || before(STEPS, to, from);
    }

    private static boolean before(List<String> order, String first, String second) {
        return order.contains(first) && order.indexOf(first) < order.indexOf(second);
    }

    private static List<Path> classFiles() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static String packageOf(Path classFile) {
        return CLASSES.relativize(classFile).getName(0).toString();
    }

    /// Our packages named anywhere in a class file: bodies, signatures, generics, annotations.
    private static Stream<String> usedBy(Path classFile) {
        try {
            return StreamSupport.stream(
                            ClassFile.of().parse(classFile).constantPool().spliterator(), false)
                    .filter(Utf8Entry.class::isInstance)
                    .flatMap(entry -> OURS.matcher(((Utf8Entry) entry).stringValue()).results())
                    .map(match -> match.group(1))
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
