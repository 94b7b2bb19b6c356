package org.claypon.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.PValue;
import org.claypon.results.Shortened;

/// On which side of nothing an interval lies: the only place where a result is read as a link or none.
public enum Seen {
    /// The exposure, or more of it, went with the condition.
    MORE,
    /// The exposure, or more of it, went with the lack of the condition.
    LESS,
    /// The interval holds the value of no link, or ends on it.
    NONE,
    /// There is no estimate.
    UNKNOWN;

    /// An open limit speaks on its closed side alone.
    ///
    /// @param nothing the value of no link: 1 of a ratio, 0 of a difference
    static Seen of(Figure estimate, Figure lower, Figure upper, double nothing) {
        if (!(estimate instanceof Figure.Value)) {
            return UNKNOWN;
        }
        if (lower instanceof Figure.Value(double limit) && limit > nothing) {
            return MORE;
        }
        return upper instanceof Figure.Value(double limit) && limit < nothing ? LESS : NONE;
    }

    /// Of an odds ratio. A limit that masking rounded to 1 may lie on either side of it, and p says on which. Few people have an exact p beside
    /// limits by the likelihood, and the two may disagree on 1: a link is seen where neither leaves it to chance.
    static Seen of(Model.Term term) {
        if (!(term.oddsRatio() instanceof Figure.Value)) {
            return UNKNOWN;
        }
        if (leftToChance(term)) {
            return NONE;
        }
        if (Shortened.leavesOutOne(term.lower(), true, term.p())) {
            return MORE;
        }
        return Shortened.leavesOutOne(term.upper(), false, term.p()) ? LESS : NONE;
    }

    /// Whether the interval leaves out 1, and the p beside it does not speak against chance.
    public static boolean leftToChance(Model.Term term) {
        return of(term.oddsRatio(), term.lower(), term.upper(), 1).apart()
                && term.p() instanceof Figure.Value(double p)
                && p > PValue.CUSTOMARY;
    }

    /// What an interval does that is not seen to leave out 1, after its subject.
    static String holdsOne(Model.Term term) {
        return Shortened.endsOnOne(term.lower(), term.upper())
                ? "holds 1 or, in the digits shown, ends on it"
                : "holds 1";
    }

    boolean apart() {
        return this == MORE || this == LESS;
    }

    /// Where less of the exposure is what the model counts.
    Seen turned() {
        return switch (this) {
            case MORE -> LESS;
            case LESS -> MORE;
            case NONE, UNKNOWN -> this;
        };
    }

    /// The name in results.json.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Seen> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
