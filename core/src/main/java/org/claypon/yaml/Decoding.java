package org.claypon.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.yaml.Problem.Where;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Bytes to text: what no YAML file of ours may contain is found here, before its grammar matters.
final class Decoding {

    /// White space with a tab in it before the first word of a line that is no comment.
    private static final Pattern TAB_INDENT =
            Pattern.compile("^ *\\t[ \\t]*(?=[^\\s#])", Pattern.MULTILINE);

    private final String file;
    private final Problems problems;

    Decoding(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    SourceText text(byte[] bytes) {
        String text = withoutByteOrderMark(decoded(bytes));
        SourceText source = new SourceText(file, text);
        boolean printable = checkCharacters(source);
        checkTabs(source, text);
        if (!printable || TAB_INDENT.matcher(text).find()) {
            problems.rejectIfAny();
        }
        return source;
    }

    private String decoded(byte[] bytes) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            SourceText readable = new SourceText(file, text);
            problems.add(
                    readable.where(readable.length(), ""),
                    "the file is not UTF-8 from here on",
                    "save it in the encoding UTF-8");
            problems.rejectIfAny();
        }
        return text;
    }

    private String withoutByteOrderMark(String text) {
        if (!text.startsWith("\uFEFF")) {
            return text;
        }
        problems.add(
                new Where(file, 1, 1, ""),
                "the file begins with a byte-order mark, an invisible character",
                "save it as UTF-8 without a byte-order mark (BOM)");
        return text.substring(1);
    }

    private boolean checkCharacters(SourceText source) {
        for (int i = 0; i < source.length(); i++) {
            if (!StreamReader.isPrintable(source.at(i)) || source.at(i) == 0xFEFF) {
                problems.add(
                        source.where(i, ""),
                        "an invisible control character (U+%04X) stands here"
                                .formatted(source.at(i)),
                        "delete it");
                return false;
            }
        }
        return true;
    }

    private void checkTabs(SourceText source, String text) {
        Matcher tabs = TAB_INDENT.matcher(text);
        if (!tabs.find()) {
            return;
        }
        int first = text.codePointCount(0, text.indexOf('\t', tabs.start()));
        long others = tabs.results().count();
        problems.add(
                source.where(first, ""),
                "the line is indented with a tab"
                        + (others == 0 ? "" : ", and so are %d more".formatted(others)),
                "indent with spaces");
    }
}
