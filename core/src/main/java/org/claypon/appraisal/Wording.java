package org.claypon.appraisal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Paper;

/// How a sentence is put: as a cause, as a link, with care, as a demand. The words of English papers; a sentence that has none of them is
/// taken as it stands.
final class Wording {

    private static final Pattern CAUSE =
            words(
                    "affects?",
                    "causes",
                    "caused",
                    "leads? to",
                    "results? in",
                    "because of",
                    "due to",
                    "culprit",
                    "responsible",
                    "prevents?",
                    "improves",
                    "worsens",
                    "increases? the risk",
                    "reduces? the risk",
                    "contributes? to",
                    "is the cause");
    private static final Pattern LINK =
            words(
                    "linked",
                    "link",
                    "associated",
                    "association",
                    "associations",
                    "related",
                    "correlated",
                    "goes? with",
                    "going with",
                    "tied");
    private static final Pattern CARE =
            words(
                    "may",
                    "might",
                    "could",
                    "possibly",
                    "possible",
                    "suggests?",
                    "not prove",
                    "no proof",
                    "not proof",
                    "perhaps");
    private static final Pattern DEMAND =
            words(
                    "should",
                    "ought",
                    "must",
                    "wrong to",
                    "right to",
                    "unethical",
                    "ethical",
                    "fair",
                    "unfair");
    private static final Pattern BEFORE_AFTER =
            words(
                    "better",
                    "improves?",
                    "improved",
                    "improvement",
                    "treatment",
                    "treated",
                    "is given",
                    "after");
    private static final Pattern TRIAL =
            words("randomi[sz]ed", "trial", "trials", "assigned by chance");
    private static final Pattern ELSEWHERE =
            words(
                    "elsewhere",
                    "other (?:countries|populations|people|places)",
                    "repeat(?:ed)?",
                    "replicat\\w*",
                    "differ");
    private static final Pattern MATCHING =
            words("match(?:ed|ing)?", "same", "alike", "paired", "pairs");
    private static final Pattern MIND =
            words("mental", "mood", "depress\\w*", "anxiety", "psychiatric", "hamd\\w*", "phq\\w*");

    private Wording() {}

    private static Pattern words(String... words) {
        return Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b");
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    static boolean isCausal(String text) {
        return has(CAUSE, text);
    }

    static boolean isLink(String text) {
        return has(LINK, text);
    }

    static boolean isCareful(String text) {
        return has(CARE, text);
    }

    static boolean isDemand(String text) {
        return has(DEMAND, text);
    }

    static boolean isBeforeAfter(String text) {
        return has(BEFORE_AFTER, text);
    }

    static boolean isTrial(String text) {
        return has(TRIAL, text);
    }

    static boolean isElsewhere(String text) {
        return has(ELSEWHERE, text);
    }

    static boolean isMatching(String text) {
        return has(MATCHING, text);
    }

    static boolean isOfTheMind(String text) {
        return has(MIND, text);
    }

    /// The measurements of a paper that a sentence names, each once, in file order.
    static List<String> named(String text, Paper paper) {
        String plain = text.toLowerCase(Locale.ROOT);
        return paper.claims().stream()
                .flatMap(claim -> measurement(claim).stream())
                .distinct()
                .filter(name -> plain.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> measurement(Claim claim) {
        return switch (claim.content()) {
            case Content.Means found -> List.of(found.measurement());
            case Content.ShareBelow found -> List.of(found.measurement());
            case Content.Equivalent found -> List.of(found.measurement());
            case Content.Differs found -> List.of(found.measurement());
            case Content.OddsRatioClaim found -> found.measurement().stream().toList();
            case Content.Correlation _,
                    Content.Counts _,
                    Content.Pairs _,
                    Content.Percentage _,
                    Content.Totals _,
                    Content.TestStatistic _,
                    Content.Statement _ ->
                    List.of();
        };
    }
}
