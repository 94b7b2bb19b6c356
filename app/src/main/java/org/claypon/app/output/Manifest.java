package org.claypon.app.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.sql.DataSourceFailed;
import org.claypon.sql.DataSourceFailed.Kind;
import org.claypon.sql.EngineVersion;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a result was made from and with. It names no host, no user and no folder.
///
/// @param studyHash of the bytes of the study file
/// @param data      the data file; only its name and hash are told
/// @param others    what else the study reads: its names and hashes are told, too
/// @param timings   by step
public record Manifest(
        String version,
        String studyHash,
        Path data,
        List<Path> others,
        long seed,
        int threads,
        SequencedMap<String, Duration> timings,
        List<String> files,
        List<String> personLevel) {

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .defaultPrettyPrinter(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(TWO_SPACES)
                                    .withArrayIndenter(TWO_SPACES))
                    .build();

    /// What an appraisal of a paper was made from and with.
    ///
    /// @param studyHash of the study file of the run that stands beside the paper
    public static byte[] ofPaper(
            String version,
            String paperHash,
            Optional<String> studyHash,
            SequencedMap<String, Duration> timings,
            List<String> files) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("paper_hash", paperHash);
        studyHash.ifPresent(hash -> root.put("study_hash", hash));
        ObjectNode versions = root.putObject("versions");
        versions.put("claypon", version);
        versions.put("java", Runtime.version().feature());
        addTimings(root, timings);
        files.forEach(root.putArray("files")::add);
        return bytes(root);
    }

    /// What a database of invented people was made from and with.
    public static byte[] ofWorld(
            String version,
            String worldHash,
            long seed,
            int people,
            SequencedMap<String, Duration> timings,
            List<String> files) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("world_hash", worldHash);
        ObjectNode versions = root.putObject("versions");
        versions.put("claypon", version);
        versions.put("java", Runtime.version().feature());
        versions.put("duckdb", EngineVersion.text());
        root.put("seed", seed);
        root.put("people", people);
        addTimings(root, timings);
        files.forEach(root.putArray("files")::add);
        return bytes(root);
    }

    private static void addTimings(ObjectNode root, SequencedMap<String, Duration> timings) {
        root.put("cores", Runtime.getRuntime().availableProcessors());
        ObjectNode seconds = root.putObject("seconds");
        timings.forEach((step, time) -> seconds.put(step, time.toMillis() / 1000.0));
    }

    private static byte[] bytes(ObjectNode root) {
        return (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public byte[] json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("study_hash", studyHash);
        addFile(root.putObject("data"), data);
        ArrayNode also = root.putArray("other_files");
        others.forEach(other -> addFile(also.addObject(), other));
        ObjectNode versions = root.putObject("versions");
        versions.put("claypon", version);
        versions.put("java", Runtime.version().feature());
        versions.put("duckdb", EngineVersion.text());
        root.put("seed", seed);
        root.put("threads", threads);
        addTimings(root, timings);
        files.forEach(root.putArray("files")::add);
        personLevel.forEach(root.putArray("person_level_files")::add);
        return bytes(root);
    }

    private static void addFile(ObjectNode node, Path file) {
        node.put("file", String.valueOf(file.getFileName()));
        node.put("sha256", sha256(file));
    }

    /// Of a folder that of a line for each of its files, with name and hash, in the order of the names.
    private static String sha256(Path data) {
        if (!Files.isDirectory(data)) {
            return sha256OfFile(data);
        }
        try (Stream<Path> files = Files.list(data)) {
            String lines =
                    files.filter(Files::isRegularFile)
                            .map(file ->
                                    "%s  %s\n".formatted(sha256OfFile(file), file.getFileName()))
                            .sorted(Comparator.comparing(line -> line.substring(66)))
                            .collect(Collectors.joining());
            return HexFormat.of()
                    .formatHex(digest().digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static String sha256OfFile(Path file) {
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) bytes).getMessageDigest().digest());
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static DataSourceFailed unreadable() {
        return new DataSourceFailed(
                "writing the manifest", "the hash of the data file", Kind.UNREADABLE);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
