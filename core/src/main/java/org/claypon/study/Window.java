package org.claypon.study;

/// Days around the index date, both ends included; negative days lie before it.
///
/// @param from the first day, or [#EVER]
/// @param to   the last day, or [#NEVER]
public record Window(int from, int to) {

    /// An open beginning: as far back as the record goes.
    public static final int EVER = -1_000_000;

    /// An open end.
    public static final int NEVER = 1_000_000;

    /// Everything up to the index date, and the day itself.
    public static final Window UP_TO_INDEX = new Window(EVER, 0);

    /// A year before the index date, without the day itself.
    public static final Window YEAR_BEFORE = new Window(-365, -1);

    public Window {
        if (from > to) {
            throw new IllegalArgumentException("a window from %d to %d".formatted(from, to));
        }
    }

    /// `[-365, -1]`, as the study file writes it.
    public String text() {
        return "[%s, %s]"
                .formatted(
                        from == EVER ? "ever" : Integer.toString(from),
                        to == NEVER ? "never" : Integer.toString(to));
    }
}
