package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The school grade of a Markdown text, by Flesch and Kincaid.
///
/// ```text
/// grade = 0.39 · words / sentences  +  11.8 · syllables / words  −  15.59
/// ```
///
/// It is taken over paragraphs and list items; headings and tables are left out, and so are links and what stands in
/// parentheses. Each list item is one sentence; in a paragraph a sentence ends with `.`, `!` or `?`, and at the latest with
/// the paragraph. A word is what stands between spaces and has a letter or a digit. Its syllables are its runs of
/// a, e, i, o, u and y, less one for a final silent e, -es or -ed (silent: not part of a longer run), at least one.
///
/// **Shape.** Markdown with headings that begin with `#` and items that begin with `-`, `*` or a number. **Units.** Years of
/// school. **Not estimable.** A text without a word has grade 0. **Cost.** One pass.
///
/// **Source.** Kincaid, Fishburne, Rogers & Chissom 1975, Research Branch Report 8-75, Naval Technical Training Command.
public final class ReadingGrade {

    private static final double PER_WORD_IN_SENTENCE = 0.39;
    private static final double PER_SYLLABLE_IN_WORD = 11.8;
    private static final double OFFSET = 15.59;

    private static final Pattern ITEM = Pattern.compile("([-*+]|\\d{1,9}[.)])\\s+.*");
    private static final Pattern LINK =
            Pattern.compile("!?\\[[^\\]\\[]*\\]\\([^()\\s]*\\)|https?://\\S+");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+[\"'”’»*_]*(\\s+|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile(".*[^aeiouy](e|es|ed)");

    private ReadingGrade() {}

    public static double of(String markdown) {
        long words = 0;
        long sentences = 0;
        long syllables = 0;
        for (Block block : blocks(markdown)) {
            List<String> found = words(block.text());
            words += found.size();
            sentences += found.isEmpty() ? 0 : block.sentences();
            syllables += found.stream().mapToInt(ReadingGrade::syllables).sum();
        }
        return words == 0
                ? 0
                : PER_WORD_IN_SENTENCE * words / sentences
                        + PER_SYLLABLE_IN_WORD * syllables / words
                        - OFFSET;
    }

    static int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("^[^a-z]+|[^a-z]+$", "");
        int runs = (int) VOWELS.matcher(letters).results().count();
        return Math.max(1, SILENT.matcher(letters).matches() ? runs - 1 : runs);
    }

    private record Block(String text, boolean item) {

        private long sentences() {
            return item
                    ? 1
                    : SENTENCE_END
                            .splitAsStream(text)
                            .filter(part -> !words(part).isEmpty())
                            .count();
        }
    }

    private static List<String> words(String text) {
        return Pattern.compile("\\s+")
                .splitAsStream(text)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private static List<Block> blocks(String markdown) {
        List<Block> blocks = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : (markdown + "\n\n").lines().map(String::strip).toList()) {
            boolean counts = !line.isEmpty() && !line.startsWith("#") && !line.startsWith("|");
            if ((!counts || ITEM.matcher(line).matches()) && !open.isEmpty()) {
                blocks.add(block(open));
                open.clear();
            }
            if (counts) {
                open.add(line);
            }
        }
        return blocks;
    }

    private static Block block(List<String> lines) {
        String text = String.join(" ", lines);
        boolean item = ITEM.matcher(lines.getFirst()).matches();
        String bare = item ? text.replaceFirst("^\\S+\\s+", "") : text;
        return new Block(readable(bare), item);
    }

    private static String readable(String markdown) {
        String text = LINK.matcher(markdown).replaceAll(" ");
        text = text.replaceAll("\\\\(\\p{Punct})", "$1").replaceAll("&\\w+;", " ");
        for (String before = ""; !before.equals(text); ) {
            before = text;
            text = PARENTHESES.matcher(text).replaceAll(" ");
        }
        return text.strip();
    }
}
