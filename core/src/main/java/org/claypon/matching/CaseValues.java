package org.claypon.matching;

import java.util.List;
import org.claypon.cohort.omop.Population;
import org.claypon.study.Covariate;
import org.claypon.study.MatchRule;

/// What a case has on its index date, and whether somebody else is like it.
///
/// @param observed days before the index date
record CaseValues(Population population, int person, int day, double observed) {

    static final double DAYS_A_YEAR = 365.25;

    /// Not how alike two people are: each of them was seen within so many days before the index date.
    private static final String VISIT = "visit";

    static final String OBSERVED = "observed";

    static CaseValues of(Population population, int person, int day) {
        return new CaseValues(population, person, day, population.observed(person, day));
    }

    /// A visit further back than the rule asks is none, of the case as of a control.
    boolean meets(MatchRule rule) {
        boolean seen =
                !(rule instanceof MatchRule.Within within)
                        || !isVisit(within)
                        || value(VISIT, person) <= within.width();
        return seen && isKnown(rule.covariate());
    }

    private static boolean isVisit(MatchRule.Within rule) {
        return rule.covariate().equals(new Covariate.Column(VISIT));
    }

    private boolean isKnown(Covariate covariate) {
        return switch (covariate) {
            case Covariate.Sex _ -> !population.sex(person).isEmpty();
            case Covariate.Age _ -> population.hasBirth(person);
            case Covariate.Column(String name) -> !Double.isNaN(value(name, person));
            case Covariate.Lab(String name) ->
                    !Double.isNaN(population.measured(name, person, day));
        };
    }

    boolean isLike(int candidate, List<MatchRule> rules) {
        for (MatchRule rule : rules) {
            if (!isLike(candidate, rule)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLike(int candidate, MatchRule rule) {
        return switch (rule) {
            case MatchRule.Same(Covariate.Sex _) ->
                    population.sex(person).equals(population.sex(candidate));
            case MatchRule.Same(Covariate covariate) ->
                    number(covariate, candidate) == number(covariate, person);
            case MatchRule.Within(Covariate.Age _, double years, String _) ->
                    population.hasBirth(candidate)
                            && Math.abs(population.birth(candidate) - population.birth(person))
                                    <= years * DAYS_A_YEAR;
            case MatchRule.Within within when isVisit(within) ->
                    value(VISIT, candidate) <= within.width();
            case MatchRule.Within(Covariate covariate, double width, String _) ->
                    Math.abs(number(covariate, candidate) - number(covariate, person)) <= width;
        };
    }

    private double number(Covariate covariate, int one) {
        return switch (covariate) {
            case Covariate.Age _ -> population.age(one, day);
            case Covariate.Column(String name) -> value(name, one);
            case Covariate.Lab(String name) -> population.measured(name, one, day);
            case Covariate.Sex _ -> throw new IllegalArgumentException("sex has no distance");
        };
    }

    private double value(String column, int one) {
        return switch (column) {
            case OBSERVED -> population.observed(one, day);
            case VISIT -> population.sinceVisit(one, day);
            default -> throw new IllegalArgumentException("nobody has a " + column);
        };
    }
}
