package org.claypon.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A file text in which the places of the expected problems stand between `^` and `^`.
public record MarkedText(String text, List<String> places) {

    public static MarkedText of(String marked) {
        StringBuilder text = new StringBuilder();
        List<String> places = new ArrayList<>();
        int line = 1;
        int column = 1;
        boolean open = false;
        for (int i = 0; i < marked.length(); i++) {
            char character = marked.charAt(i);
            if (character == '^') {
                if (!open) {
                    places.add(line + ":" + column);
                }
                open = !open;
                continue;
            }
            text.append(character);
            line += character == '\n' ? 1 : 0;
            column = character == '\n' ? 1 : column + 1;
        }
        return new MarkedText(text.toString(), List.copyOf(places));
    }

    public YamlFile file() {
        return new YamlFile("study.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /// `line:column` of each problem.
    public static List<String> placesOf(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.where().line() + ":" + problem.where().column())
                .toList();
    }
}
