package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.claypon.study.Covariate;
import org.claypon.study.MatchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2, age within 2 years",
        "0.5, age within 0.5 years",
        "0.008213552361396304, age within 3 days" // 3 / 365.25
    })
    void a_caliper_of_age_under_a_month_is_said_in_days(double years, String words) {
        assertThat(RuleWords.of(new MatchRule.Within(new Covariate.Age(), years, "years")))
                .isEqualTo(words);
    }
}
