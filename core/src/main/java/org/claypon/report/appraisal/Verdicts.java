package org.claypon.report.appraisal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.appraisal.CheckKind;
import org.claypon.appraisal.Verdict;
import org.claypon.report.Say;
import org.claypon.results.Figure;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Check;
import org.claypon.results.PaperAppraisal.Claim;

/// Looks up checks and claims of an appraisal, and says their verdicts in words.
final class Verdicts {

    /// One in twenty, below which most papers speak of a link (Fisher 1925, Statistical Methods for Research Workers).
    private static final double CUSTOMARY = 0.05;

    private Verdicts() {}

    static Stream<Check> with(PaperAppraisal appraisal, Verdict verdict) {
        String key = AppraisalRecords.key(verdict);
        return appraisal.checks().stream().filter(check -> check.verdict().equals(key));
    }

    static CheckKind kind(Check check) {
        return CheckKind.valueOf(check.check().toUpperCase(Locale.ROOT));
    }

    static Optional<Claim> claim(PaperAppraisal appraisal, String id) {
        return appraisal.claims().stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    /// What the claim says, or its id should it have none.
    static String words(PaperAppraisal appraisal, String id) {
        return claim(appraisal, id).map(Claim::words).orElse(id);
    }

    /// `supported with caveat`.
    static String said(String key) {
        return Say.capital(Say.words(key));
    }

    /// What a number would have to be; empty where nothing follows.
    static String recomputed(Check check) {
        if (!(check.recomputed().low() instanceof Figure.Value(double low))
                || !(check.recomputed().high() instanceof Figure.Value(double high))) {
            return "";
        }
        String from = number(low);
        String to = number(high);
        return from.equals(to) ? from : from + " to " + to;
    }

    /// Three significant digits.
    static String number(double value) {
        return value == 0
                ? "0"
                : Math.abs(value) < 0.0001
                        ? "under 0.0001"
                        : Say.number(value, decimals(Math.abs(value)));
    }

    private static int decimals(double size) {
        int decimals = 2;
        for (double limit = 1; decimals < 6 && size < limit; limit /= 10) {
            decimals++;
        }
        for (double limit = 10; decimals > 0 && size >= limit; limit *= 10) {
            decimals--;
        }
        return decimals;
    }

    /// What a reader may take from the p that the other numbers give.
    static String meaningOfP(Check check) {
        if (check.recomputed().low() instanceof Figure.Value(double low) && low > CUSTOMARY) {
            return "Chance alone would give that often, so no link would be shown.";
        }
        if (check.recomputed().high() instanceof Figure.Value(double high) && high < CUSTOMARY) {
            return "Chance alone would still seldom give that.";
        }
        return "It would not be clear if chance alone gave that.";
    }

    static List<String> ids(Stream<Check> checks) {
        return checks.map(Check::claim).distinct().toList();
    }
}
