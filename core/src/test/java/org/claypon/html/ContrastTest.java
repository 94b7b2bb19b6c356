package org.claypon.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The colours of the page, light, dark and printed, by WCAG 2.2: success criteria 1.4.3 (text) and 1.4.11 (graphics).
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3;

    private static final String CSS = new Page("t", Html.text("")).markup();

    @Test
    void contrast_by_hand() { // black on white is 21, a colour on itself 1 (WCAG 2.2, definition
        // of contrast ratio)
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
        assertThat(contrast("#0f6aa8", "#0f6aa8")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void text_can_be_read(int palette) {
        Map<String, String> colours = colours(palette);
        for (String text : List.of("ink", "soft", "link", "warn")) {
            assertThat(contrast(colours, text, "paper")).as(text).isGreaterThanOrEqualTo(TEXT);
        }
        assertThat(contrast(colours, "warn", "warn-paper")).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(colours, "ink", "warn-paper")).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(colours, "soft", "raised")).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void numbers_on_the_bands_can_be_read(int palette) {
        Map<String, String> colours = colours(palette);
        assertThat(
                        IntStream.range(0, 5)
                                .mapToDouble(i -> contrast(colours, "on-" + i, "tint-" + i)))
                .allMatch(contrast -> contrast >= TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void marks_stand_out_from_the_page(int palette) {
        Map<String, String> colours = colours(palette);
        for (String mark : List.of("case", "control", "mark", "soft")) {
            assertThat(contrast(colours, mark, "paper")).as(mark).isGreaterThanOrEqualTo(GRAPHIC);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void bands_keep_their_order_without_colour(int palette) {
        Map<String, String> colours = colours(palette);
        List<Double> away =
                IntStream.range(0, 5)
                        .mapToObj(i -> contrast(colours, "tint-" + i, "paper"))
                        .toList();
        assertThat(away)
                .isSortedAccordingTo((one, next) -> Double.compare(next, one))
                .doesNotHaveDuplicates();
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        return contrast(colours.getOrDefault(one, ""), colours.getOrDefault(other, ""));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// Relative luminance (WCAG 2.2).
    private static double luminance(String colour) {
        String digits = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        return 0.2126 * linear(digits, 1) + 0.7152 * linear(digits, 3) + 0.0722 * linear(digits, 5);
    }

    private static double linear(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /// The custom properties of the light, the dark and the printed page.
    private static Map<String, String> colours(int palette) {
        List<String> roots =
                Pattern.compile(":root \\{([^}]*)}")
                        .matcher(CSS)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
        Map<String, String> colours = new HashMap<>();
        Pattern.compile("--([\\w-]+): (#[0-9a-f]{3,6});")
                .matcher(roots.get(palette))
                .results()
                .forEach((MatchResult match) -> colours.put(match.group(1), match.group(2)));
        return colours;
    }
}
