package org.claypon.app;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The picture of the README: the first parts of a real report, as an SVG that any browser shows.
final class ReadmePicture {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1700;

    /// The parts of the report that make the picture.
    private static final List<String> SECTIONS = List.of("headline", "models");

    private ReadmePicture() {}

    static String of(String report) {
        StringBuilder parts =
                new StringBuilder(element(report, "<header class=\"top\">", "</header>"));
        for (String section : SECTIONS) {
            parts.append(element(report, "<section id=\"%s\"".formatted(section), "</section>"));
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
        <foreignObject x="0" y="0" width="%1$d" height="%2$d">
        <div xmlns="http://www.w3.org/1999/xhtml" class="picture">
        <style>%3$s
        .picture { height: %2$dpx; overflow: hidden; padding: 0 2rem; }
        .picture nav, .picture details, .picture .back { display: none; }
        </style>
        %4$s
        </div>
        </foreignObject>
        </svg>
        """
                .formatted(
                        WIDTH,
                        HEIGHT,
                        style(report),
                        parts.toString()
                                .replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" "));
    }

    private static String element(String report, String start, String end) {
        int from = report.indexOf(start);
        return report.substring(from, report.indexOf(end, from) + end.length());
    }

    /// What the report says of its page holds of the picture's one element.
    private static String style(String report) {
        String style = element(report, "<style>", "</style>");
        Matcher page = Pattern.compile("(?m)^(\\s*)(:root|html|body)( \\{)").matcher(style);
        return page.replaceAll("$1.picture$3")
                .replace("<style>", "")
                .replace("</style>", "")
                .replace("&", "&amp;")
                .replaceAll("(?<![-\\w])>", "&gt;");
    }
}
