package org.claypon.html.chart;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.PlainText;

/// Breaks text into lines. The width of a letter is not known to a program that has no fonts: these widths, in ems, are at
/// least those of DejaVu Sans, which is wider than the system fonts of phones and desktops.
final class Lettering {

    private Lettering() {}

    static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Lettering::ems).sum();
    }

    private static double ems(int letter) {
        if (letter > 0x2E80) {
            return 1.05;
        }
        if ("iljtfrI.,:;'|!()[] -".indexOf(letter) >= 0) {
            return 0.42;
        }
        return "mwMW@%—<>=+~&#".indexOf(letter) >= 0 || Character.isUpperCase(letter) ? 0.9 : 0.64;
    }

    /// Lines no wider than `width`, measured as they will be written; a word that is wider is cut, and a number keeps its sign of per cent.
    static List<String> lines(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text, width, size)) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    private static List<String> words(String text, double width, double size) {
        List<String> words = new ArrayList<>();
        for (String word : PlainText.of(text).strip().split("\\s+(?!%)", -1)) {
            StringBuilder piece = new StringBuilder();
            for (int letter : word.codePoints().toArray()) {
                if (!piece.isEmpty() && width(piece + Character.toString(letter), size) > width) {
                    words.add(piece.toString());
                    piece.setLength(0);
                }
                piece.appendCodePoint(letter);
            }
            words.add(piece.toString());
        }
        return words;
    }
}
