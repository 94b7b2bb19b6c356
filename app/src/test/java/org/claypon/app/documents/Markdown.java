package org.claypon.app.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Markdown file: its blocks, its links, its headings.
record Markdown(Path path, String text) {

    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*([^)\\s]+)[^)]*\\)");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\[[^\\]]+\\]:\\s*(\\S+)");
    private static final Pattern BASE = Pattern.compile("<!-- pieces of ([\\w./-]+) -->");

    static Markdown read(Path path) throws IOException {
        return new Markdown(path, Files.readString(path));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        String lead = "";
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(FENCE)) {
                int end = end(lines, at);
                blocks.add(block(lines, at, end, lead));
                lead = "";
                at = end;
            } else if (!lines.get(at).isBlank()) {
                lead = lines.get(at);
            }
        }
        return blocks;
    }

    private int end(List<String> lines, int start) {
        for (int at = start + 1; at < lines.size(); at++) {
            if (lines.get(at).equals(FENCE)) {
                return at;
            }
        }
        throw new AssertionError("%s:%d: the block does not end".formatted(path, start + 1));
    }

    private static Block block(List<String> lines, int start, int end, String lead) {
        List<String> words =
                Arrays.asList(lines.get(start).substring(FENCE.length()).strip().split("\\s+"));
        String text = String.join("\n", lines.subList(start + 1, end)) + "\n";
        return new Block(start + 1, words.getFirst(), words.subList(1, words.size()), lead, text);
    }

    /// The file of which the document shows pieces, when it says so in a comment.
    Optional<String> base() {
        Matcher said = BASE.matcher(text);
        return said.find() ? Optional.of(said.group(1)) : Optional.empty();
    }

    /// Targets of links and pictures inside the repository, with their `#anchor`.
    List<String> links() {
        return Stream.of(LINK, DEFINED)
                .flatMap(pattern -> pattern.matcher(prose()).results())
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .toList();
    }

    /// What links to its headings call them.
    List<String> anchors() {
        return prose().lines()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "").strip().toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private String prose() {
        StringBuilder prose = new StringBuilder();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith(FENCE)) {
                inside = !inside;
            } else if (!inside) {
                prose.append(line.replaceAll("(?<=\\s)`[^`]*\\]\\([^`]*`", "")).append('\n');
            }
        }
        return prose.toString();
    }
}
