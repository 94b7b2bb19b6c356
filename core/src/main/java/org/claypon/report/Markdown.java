package org.claypon.report;

import org.claypon.html.PlainText;

/// A Markdown text in the making. What comes from a file goes through [#escaped]; what stands here is our own.
public final class Markdown {

    private static final String ACTS = "\\`*_{}[]|~$";

    private final StringBuilder written = new StringBuilder();
    private boolean inList;

    public Markdown() {}

    public void heading(String text) {
        endList();
        written.append(written.isEmpty() ? "" : "\n").append("## ").append(text).append("\n\n");
    }

    public void paragraph(String... sentences) {
        endList();
        written.append(String.join(" ", sentences)).append("\n\n");
    }

    /// An item is one sentence.
    public void item(String sentence) {
        written.append("- ").append(sentence).append('\n');
        inList = true;
    }

    private void endList() {
        if (inList) {
            written.append('\n');
            inList = false;
        }
    }

    @Override
    public String toString() {
        return written.toString().strip().replaceAll("\n{3,}", "\n\n") + "\n";
    }

    /// Text from a file, so that it is read as it stands: no markup, no link, no line of its own.
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (char letter : PlainText.of(text).strip().toCharArray()) {
            switch (letter) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                default -> safe.append(ACTS.indexOf(letter) >= 0 ? "\\" : "").append(letter);
            }
        }
        return safe.toString()
                .replaceAll("\\s{2,}", " ")
                .replace("://", ":\u200B//")
                .replace("www.", "www\u200B.");
    }

    public static String quoted(String text) {
        return "“" + escaped(text) + "”";
    }
}
