package org.claypon.yaml;

import java.util.Arrays;
import org.claypon.yaml.Problem.Where;

/// The text of a file by characters (code points), and where each stands.
final class SourceText {

    private final String file;
    private final int[] characters;
    private final int[] lineStarts;

    SourceText(String file, String text) {
        this.file = file;
        this.characters = text.codePoints().toArray();
        this.lineStarts = lineStarts(characters);
    }

    private static int[] lineStarts(int[] characters) {
        int[] starts = new int[characters.length + 1];
        int lines = 1;
        for (int i = 0; i < characters.length; i++) {
            boolean loneReturn = characters[i] == '\r' && !lineFeedAt(characters, i + 1);
            if (characters[i] == '\n' || loneReturn) {
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    private static boolean lineFeedAt(int[] characters, int index) {
        return index < characters.length && characters[index] == '\n';
    }

    String file() {
        return file;
    }

    int length() {
        return characters.length;
    }

    int at(int index) {
        return characters[index];
    }

    String between(int start, int end) {
        return new String(characters, start, end - start);
    }

    /// The line in which a character stands, without its end.
    String line(int index) {
        int start = lineStarts[lineOf(index)];
        int end = start;
        while (end < length() && at(end) != '\n' && at(end) != '\r') {
            end++;
        }
        return between(start, end);
    }

    private int lineOf(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        return found >= 0 ? found : -found - 2;
    }

    Where where(int index, String path) {
        int line = lineOf(index);
        return new Where(file, line + 1, index - lineStarts[line] + 1, path);
    }
}
