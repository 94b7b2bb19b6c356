package org.claypon.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.claypon.study.Covariate;
import org.claypon.study.MatchRule;

/// Match rules and what became of them, in words.
final class RuleWords {

    static final String NO_CONTROLS = "nobody may be a control";
    static final String ALL_USED = "every eligible control went to another case";
    static final String SET_WITHOUT_CONTROL = "its matched set has no control";

    private RuleWords() {}

    static String of(MatchRule rule) {
        return switch (rule) {
            case MatchRule.Same(Covariate covariate) -> "same " + covariate.name();
            case MatchRule.Within(Covariate.Age age, double years, String _)
                    when years < 1 / 12.0 ->
                    "%s within %d days"
                            .formatted(age.name(), Math.round(years * CaseValues.DAYS_A_YEAR));
            case MatchRule.Within(Covariate covariate, double width, String unit) ->
                    "%s within %s %s".formatted(covariate.name(), plain(width), unit).strip();
        };
    }

    static String unknown(MatchRule rule) {
        return "no known value of " + rule.covariate().name();
    }

    /// @param rules the first rules, in the order in which they were applied, that nobody meets together
    static String nobodyMeets(List<MatchRule> rules) {
        return rules.stream()
                .map(RuleWords::of)
                .collect(Collectors.joining(", ", "no eligible control: ", ""));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
