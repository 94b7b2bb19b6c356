package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script `claypon` in a copy of the repository at a path with spaces, where a stand-in for Maven builds a program of a few
/// lines: what is tested is when it builds and what it hands on.
@Tag("slow")
class LauncherTest {

    private static final String PROGRAM =
            """
            public class Program {
                public static void main(String[] arguments) {
                    System.out.println(String.join("|", arguments));
                    System.err.println("home " + System.getenv("CLAYPON_HOME"));
                    System.exit(arguments.length > 0 && arguments[0].equals("fail") ? 3 : 0);
                }
            }
            """;

    private static final String MAVEN =
            """
            #!/bin/sh
            set -e
            echo built >>"$BUILDS"
            echo "a line of the log"
            sleep 1
            mkdir -p app/target/classes app/target/claypon
            "$JAVA_HOME/bin/javac" -d app/target/classes app/src/main/Program.java
            "$JAVA_HOME/bin/jar" --create --file app/target/claypon/claypon-app-0.1.0.jar --main-class Program -C app/target/classes .
            """;

    @TempDir private Path parent;

    private Path repository = Path.of("");
    private Path builds = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        repository = Files.createDirectories(parent.resolve("a folder/of the user's"));
        builds = parent.resolve("builds");
        Files.createDirectories(repository.resolve("tools"));
        Files.createDirectories(repository.resolve("core/src/main"));
        Files.createDirectories(repository.resolve("app/src/main"));
        for (String file :
                List.of("claypon", "tools/jdk.sh", "pom.xml", "core/pom.xml", "app/pom.xml")) {
            Files.copy(Path.of("..").resolve(file), repository.resolve(file));
        }
        Files.writeString(repository.resolve("app/src/main/Program.java"), PROGRAM);
        Path maven = Files.createDirectory(parent.resolve("bin")).resolve("mvn");
        Files.writeString(maven, MAVEN);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void it_hands_on_arguments_and_exit_code() throws IOException {
        Child.Ended ended = launch("run", "my study.yaml", "*", "");
        assertThat(ended.out()).as(ended.err()).isEqualTo("run|my study.yaml|*|\n");
        assertThat(ended.err()).contains("home " + repository.toRealPath());
        assertThat(ended.code()).isZero();
        assertThat(launch("fail").code()).isEqualTo(3);
    }

    @Test
    void it_builds_at_first_use_and_when_a_source_has_changed() throws IOException {
        assertThat(launch("one").err()).contains("Building Claypon");
        assertThat(launch("two").err()).doesNotContain("Building");
        Files.writeString(
                repository.resolve("app/src/main/Program.java"), PROGRAM.replace("\"|\"", "\"+\""));
        Child.Ended changed = launch("three", "four");
        assertThat(changed.err()).contains("Building Claypon");
        assertThat(changed.out()).isEqualTo("three+four\n");
        assertThat(Files.readAllLines(builds)).hasSize(2);
    }

    @Test
    void two_at_once_build_once() throws IOException {
        List<Child> both = List.of(start("one"), start("two"));
        for (Child launched : both) {
            assertThat(launched.ended().code()).isZero();
        }
        assertThat(Files.readAllLines(builds)).hasSize(1);
        assertThat(repository.resolve("app/target/building")).doesNotExist();
    }

    @Test
    void a_lock_that_an_interruption_left_does_not_block() throws IOException {
        Files.createDirectories(repository.resolve("app/target/building"));
        Files.writeString(repository.resolve("app/target/building/owner"), "99999999");
        assertThat(launch("one").out()).isEqualTo("one\n");
    }

    @Test
    void a_failed_build_shows_the_end_of_its_log_and_is_tried_again() throws IOException {
        Path source = repository.resolve("app/src/main/Program.java");
        Files.writeString(source, "no Java");
        Child.Ended failed = launch("one");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err())
                .contains("The build failed", "a line of the log", "Program.java:1");
        assertThat(launch("one").code()).isEqualTo(1);
        Files.writeString(source, PROGRAM);
        assertThat(launch("one").code()).isZero();
    }

    @Test
    void a_damaged_or_missing_cache_changes_nothing() throws IOException {
        String first = launch("one").err();
        assertThat(first).contains("home ");
        Path cache = repository.resolve("app/target/claypon/claypon.aot");
        Files.writeString(cache, "damaged");
        assertThat(launch("two").err()).isEqualTo("home %s\n".formatted(repository.toRealPath()));
        Files.delete(cache);
        assertThat(launch("two").err()).isEqualTo("home %s\n".formatted(repository.toRealPath()));
    }

    @Test
    void it_works_through_a_link() throws IOException {
        Path link =
                Files.createSymbolicLink(
                        parent.resolve("bin/claypon"), repository.resolve("claypon"));
        Child.Ended ended = Child.run(List.of(link.toString(), "one"), environment());
        assertThat(ended.out()).as(ended.err()).isEqualTo("one\n");
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, 1", "24.0.2, 1", "25, 0", "25.0.1, 0", "26-ea, 0"})
    void a_jdk_is_told_by_its_release_file(String version, int code) throws IOException {
        Path jdk = parent.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Path compiler = Files.writeString(jdk.resolve("bin/javac"), "");
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        assertThat(sourced("is_jdk '%s'".formatted(jdk)).code()).isEqualTo(code);
    }

    @Test
    void without_a_jdk_or_maven_it_says_what_to_install() throws IOException {
        Child.Ended noJdk = sourced("is_jdk() { return 1; }; find_jdk");
        assertThat(noJdk.code()).isEqualTo(1);
        assertThat(noJdk.err()).contains("needs a JDK 25 or newer", "To fix: install one");
        Child.Ended noMaven = sourced("PATH=/nowhere; cat() { /bin/cat; }; find_maven");
        assertThat(noMaven.code()).isEqualTo(1);
        assertThat(noMaven.err()).contains("there is no mvn on the path", "To fix: install");
    }

    private Child.Ended sourced(String command) throws IOException {
        return Child.run(
                List.of(
                        "sh",
                        "-c",
                        ". '%s'; %s"
                                .formatted(
                                        repository
                                                .resolve("tools/jdk.sh")
                                                .toString()
                                                .replace("'", "'\\''"),
                                        command)),
                environment());
    }

    private Child.Ended launch(String... arguments) throws IOException {
        return start(arguments).ended();
    }

    /// From another folder than its own.
    private Child start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(repository.resolve("claypon").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(parent.toFile());
        builder.environment().putAll(environment());
        return new Child(builder.start());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PATH", parent.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("BUILDS", builds.toString());
        return environment;
    }
}
