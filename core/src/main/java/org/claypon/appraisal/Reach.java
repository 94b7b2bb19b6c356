package org.claypon.appraisal;

import java.util.function.UnaryOperator;
import org.claypon.paper.PrintedNumber;
import org.claypon.stats.printed.Rounding;
import org.claypon.stats.printed.Span;

/// What a printed number, or one computed from printed numbers, can be.
///
/// @param rounded if every printed number was rounded to the nearest
/// @param widest  if digits may also have been cut off
record Reach(Span rounded, Span widest) {

    private static final Span PROBABILITY = new Span(0, 1);

    static Reach exact(double value) {
        return exact(Span.of(value));
    }

    static Reach exact(Span span) {
        return new Reach(span, span);
    }

    /// Of a number with its sign: `<0.05` is everything up to 0.05.
    static Reach of(PrintedNumber number) {
        Rounding rounding = new Rounding(number.value());
        return switch (number.relation()) {
            case EQUAL -> new Reach(rounding.rounded(), rounding.possible());
            case LESS, AT_MOST -> exact(new Span(Double.NEGATIVE_INFINITY, rounding.value()));
            case GREATER, AT_LEAST -> exact(new Span(rounding.value(), Double.POSITIVE_INFINITY));
        };
    }

    /// Of a p value.
    static Reach ofP(PrintedNumber p) {
        return of(p).map(span -> span.within(PROBABILITY));
    }

    Reach map(UnaryOperator<Span> function) {
        return new Reach(function.apply(rounded), function.apply(widest));
    }

    Reach hull(Reach other) {
        return new Reach(rounded.hull(other.rounded), widest.hull(other.widest));
    }

    /// How the printed number fits what it should be.
    Fit fit(Reach printed) {
        if (rounded.meets(printed.rounded)) {
            return Fit.ROUNDED;
        }
        return widest.meets(printed.widest) ? Fit.CUT_OFF : Fit.NONE;
    }

    enum Fit {
        ROUNDED,
        CUT_OFF,
        NONE
    }
}
