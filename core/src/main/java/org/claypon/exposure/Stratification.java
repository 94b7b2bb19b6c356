package org.claypon.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.claypon.cohort.Answers;
import org.claypon.cohort.Labs;
import org.claypon.cohort.Numbers;
import org.claypon.cohort.Participants;
import org.claypon.sql.DataRejected;
import org.claypon.study.Analysis.Stratifier;
import org.claypon.study.Covariate;
import org.claypon.study.Study;

/// The strata of one variable: the level of every member of the matched sets.
///
/// @param levels  their names, in order
/// @param byPlace the level of each member; -1 where it is not known
public record Stratification(String name, List<String> levels, int[] byPlace) {

    public Stratification {
        levels = List.copyOf(levels);
    }

    /// @throws DataRejected if a column has too many levels
    public static Stratification of(Stratifier stratifier, Study study, Members members) {
        Participants participants = members.participants();
        return switch (stratifier) {
            case Stratifier.ByTest(String name, var test) ->
                    byTest(name, participants.answers(test), members);
            case Stratifier.ByColumn(String name, String column) -> {
                Levels found = Levels.of(study, members, column);
                yield new Stratification(name, found.names(), found.byPlace());
            }
            case Stratifier.ByCuts(String name, Covariate covariate, List<Double> cuts) ->
                    byCuts(name, Measured.of(participants, covariate), cuts, members);
        };
    }

    private static Stratification byTest(String name, Answers answers, Members members) {
        return of(
                name,
                List.of("no", "yes"),
                members,
                person ->
                        switch (answers.of(person)) {
                            case NO -> 0;
                            case YES -> 1;
                            case UNKNOWN -> Levels.UNKNOWN;
                        });
    }

    private static Stratification byCuts(
            String name, Measured measured, List<Double> cuts, Members members) {
        List<Double> ascending = cuts.stream().sorted().distinct().toList();
        return of(
                name,
                names(ascending, measured.unit()),
                members,
                person -> level(measured.range().apply(person), ascending));
    }

    /// The number of cuts that the value is not below; unknown where a limit leaves it open.
    private static int level(Range range, List<Double> cuts) {
        int level = 0;
        for (double cut : cuts) {
            double below = range.below(cut);
            if (Double.isNaN(below)) {
                return Levels.UNKNOWN;
            }
            level += below == 0 ? 1 : 0;
        }
        return level;
    }

    private static List<String> names(List<Double> cuts, String unit) {
        List<String> texts = cuts.stream().map(AmountIn::text).toList();
        List<String> names = new ArrayList<>();
        names.add("under %s%s".formatted(texts.getFirst(), unit));
        for (int cut = 0; cut + 1 < texts.size(); cut++) {
            names.add("%s to under %s%s".formatted(texts.get(cut), texts.get(cut + 1), unit));
        }
        names.add("%s%s and over".formatted(texts.getLast(), unit));
        return names;
    }

    private static Stratification of(
            String name, List<String> levels, Members members, IntUnaryOperator levelOf) {
        return new Stratification(
                name, levels, IntStream.of(members.people()).map(levelOf).toArray());
    }

    /// A number to be cut.
    ///
    /// @param unit behind the number, with a space; empty where it has none
    private record Measured(IntFunction<Range> range, String unit) {

        static Measured of(Participants participants, Covariate covariate) {
            return switch (covariate) {
                case Covariate.Age _ -> of(participants.ages());
                case Covariate.Column(String column) -> of(participants.numbers(column));
                case Covariate.Lab(String lab) -> {
                    Labs labs = participants.labs(lab);
                    yield new Measured(person -> Range.of(labs, person), " " + labs.unit());
                }
                case Covariate.Sex _ ->
                        throw new IllegalArgumentException(
                                "sex has no cuts; the study reader refuses them");
            };
        }

        private static Measured of(Numbers numbers) {
            return new Measured(person -> Range.at(numbers.of(person)), "");
        }
    }
}
