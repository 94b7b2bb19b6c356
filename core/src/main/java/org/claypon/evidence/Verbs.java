package org.claypon.evidence;

/// The one table of what may be said of an exposure and the condition. The headline, the report and the summary tie them by no other words.
///
/// How far a sentence reaches depends on whether the link is called and how sure it is:
///
/// | reach | when | verb |
/// |---|---|---|
/// | seen | the link is not called | was more common in; tended to have higher |
/// | goes with | called, very low or low certainty | goes with |
/// | may be one cause | called, moderate or high certainty | may be one cause of |
///
/// No certainty of a study of this kind is enough for more. Nothing seen is said as such, however sure.
public final class Verbs {

    /// How far a sentence may go.
    enum Reach {
        SEEN,
        GOES_WITH,
        MAY_BE_ONE_CAUSE;

        static Reach of(boolean called, Certainty certainty) {
            if (!called) {
                return SEEN;
            }
            return switch (certainty) {
                case VERY_LOW, LOW -> GOES_WITH;
                case MODERATE, HIGH -> MAY_BE_ONE_CAUSE;
            };
        }
    }

    private Verbs() {}

    /// @param subject   the exposure, as it stands inside a sentence
    /// @param condition after "people with"
    /// @throws IllegalArgumentException if there is no estimate: then there is nothing to say
    public static String sentence(
            boolean called,
            Certainty certainty,
            Form form,
            Seen seen,
            String subject,
            String condition) {
        String pattern =
                switch (seen) {
                    case MORE -> linked(Reach.of(called, certainty), form, true);
                    case LESS -> linked(Reach.of(called, certainty), form, false);
                    case NONE -> notSeen(form);
                    case UNKNOWN ->
                            throw new IllegalArgumentException("without an estimate no verb holds");
                };
        return Words.capital(
                pattern.replace("{condition}", condition).replace("{exposure}", subject));
    }

    static String linked(Reach reach, Form form, boolean more) {
        return switch (reach) {
            case SEEN -> seen(form, more);
            case GOES_WITH -> which(form, more) + " {exposure} goes with {condition}";
            case MAY_BE_ONE_CAUSE ->
                    which(form, more) + " {exposure} may be one cause of {condition}";
        };
    }

    private static String seen(Form form, boolean more) {
        return switch (form) {
            case PRESENT ->
                    "{exposure} was %s common in people with {condition} than in matched people without it"
                            .formatted(more ? "more" : "less");
            case AMOUNT ->
                    "people with {condition} tended to have %s {exposure} than matched people without it"
                            .formatted(more ? "higher" : "lower");
            case MEAN ->
                    "{exposure} was %s in people with {condition} than in matched people without it"
                            .formatted(more ? "higher" : "lower");
        };
    }

    private static String which(Form form, boolean more) {
        return switch (form) {
            case PRESENT -> more ? "having" : "not having";
            case AMOUNT, MEAN -> more ? "higher" : "lower";
        };
    }

    static String notSeen(Form form) {
        return switch (form) {
            case PRESENT -> "{exposure} was not seen to go with {condition} here";
            case AMOUNT ->
                    "{condition} was not seen to become steadily more or less common with higher {exposure} here";
            case MEAN ->
                    "{exposure} was not seen to differ between people with {condition} and matched people without it";
        };
    }
}
