package org.claypon.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.html.PlainText;
import org.claypon.results.Count;
import org.claypon.results.Figure;

/// A table as RFC 4180 has it. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers do not.
public final class Csv {

    private static final MathContext TWELVE_DIGITS = new MathContext(12);
    private static final String LINE_END = "\r\n";

    /// The last four are the full-width forms, which some spreadsheets take for the same.
    private static final String STARTS_A_FORMULA = "=+-@＝＋－＠";

    /// A small count, or one of any size from which a small one could be worked out, and what is made of such counts.
    private static final String HIDDEN = "hidden";

    private static final String NUMBER = "[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?";

    private static final String NOT_ESTIMABLE = "not estimable";
    private static final String WITH_REASON = NOT_ESTIMABLE + ": ";

    private final StringBuilder written = new StringBuilder();
    private final List<String> header;
    private final boolean noted;

    public Csv(String... header) {
        this(List.of(header), false);
    }

    private Csv(List<String> header, boolean noted) {
        this.header = header;
        this.noted = noted;
        line(header);
    }

    /// With a last column `note`, which has the reasons why cells of a row are not estimable, each once, behind the names of the columns.
    public static Csv noted(String... header) {
        return new Csv(Stream.concat(Stream.of(header), Stream.of("note")).toList(), true);
    }

    public Row row() {
        return new Row();
    }

    @Override
    public String toString() {
        return written.toString();
    }

    private void line(List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(
                    "a row has %d cells, its table %d columns"
                            .formatted(cells.size(), header.size()));
        }
        written.append(String.join(",", cells.stream().map(Csv::quoted).toList())).append(LINE_END);
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String harmless(String text) {
        String plain = PlainText.of(text);
        String start = plain.stripLeading();
        return !start.isEmpty()
                        && !start.matches(NUMBER)
                        && STARTS_A_FORMULA.indexOf(start.charAt(0)) >= 0
                ? "'" + plain
                : plain;
    }

    /// The cells of one row, in the order of the columns.
    public final class Row {

        private final List<String> cells = new ArrayList<>();
        private final SequencedMap<String, List<String>> reasons = new LinkedHashMap<>();

        private Row() {}

        public Row text(String... texts) {
            for (String text : texts) {
                if (noted && text.startsWith(WITH_REASON)) {
                    notEstimable(text.substring(WITH_REASON.length()));
                } else {
                    cells.add(harmless(text));
                }
            }
            return this;
        }

        private void notEstimable(String reason) {
            if (!noted) {
                cells.add(WITH_REASON + PlainText.of(reason));
                return;
            }
            reasons.computeIfAbsent(reason, _ -> new ArrayList<>()).add(header.get(cells.size()));
            cells.add(NOT_ESTIMABLE);
        }

        private String note() {
            return harmless(
                    reasons.entrySet().stream()
                            .map(each ->
                                    "%s: %s"
                                            .formatted(
                                                    String.join(", ", each.getValue()),
                                                    each.getKey()))
                            .collect(Collectors.joining("; ")));
        }

        public Row counts(Count... counts) {
            for (Count count : counts) {
                cells.add(
                        switch (count) {
                            case Count.Exactly(long number) -> Long.toString(number);
                            case Count.FewerThan _ -> HIDDEN;
                        });
            }
            return this;
        }

        public Row figures(Figure... figures) {
            for (Figure figure : figures) {
                switch (figure) {
                    case Figure.Value(double value) -> cells.add(digits(value));
                    case Figure.NotEstimable(String reason) -> notEstimable(reason);
                    case Figure.Masked _ -> cells.add(HIDDEN);
                }
            }
            return this;
        }

        public Row figure(Optional<Figure> figure) {
            figure.ifPresentOrElse(this::figures, () -> cells.add(""));
            return this;
        }

        public Row count(Optional<Count> count) {
            count.ifPresentOrElse(this::counts, () -> cells.add(""));
            return this;
        }

        public Row nothing(int times) {
            for (int i = 0; i < times; i++) {
                cells.add("");
            }
            return this;
        }

        public void end() {
            if (noted) {
                cells.add(note());
            }
            line(cells);
        }

        private static String digits(double value) {
            return BigDecimal.valueOf(value).round(TWELVE_DIGITS).signum() == 0
                    ? "0"
                    : BigDecimal.valueOf(value)
                            .round(TWELVE_DIGITS)
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }
}
