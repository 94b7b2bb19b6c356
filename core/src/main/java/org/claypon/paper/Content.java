package org.claypon.paper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a claim says, one record a kind.
public sealed interface Content {

    /// A correlation coefficient and its p value.
    record Correlation(PrintedNumber r, Optional<PrintedNumber> p, TestName test)
            implements Content {}

    /// A measurement in both groups, by means or medians.
    ///
    /// @param step  the least difference between two measured values, e.g. 1 for whole numbers
    /// @param items how many of such values one person's value is the mean of
    /// @param scale the lowest and the highest value that a person can have
    record Means(
            String measurement,
            Optional<String> unit,
            Summary cases,
            Summary controls,
            Optional<PrintedNumber> p,
            TestName test,
            Optional<PrintedNumber> step,
            OptionalInt items,
            Optional<Scale> scale)
            implements Content {

        public Summary of(Groups.Name group) {
            return switch (group) {
                case CASES -> cases;
                case CONTROLS -> controls;
            };
        }
    }

    /// One group's summary of a measurement: a mean or a median, and what stands beside it.
    ///
    /// @param n how many people were measured, where that is printed
    record Summary(
            Optional<PrintedNumber> mean,
            Optional<PrintedNumber> sd,
            Optional<PrintedNumber> median,
            Optional<PrintedNumber> q1,
            Optional<PrintedNumber> q3,
            Optional<PrintedNumber> lowest,
            Optional<PrintedNumber> highest,
            OptionalInt n) {}

    record Scale(PrintedNumber lowest, PrintedNumber highest) {}

    /// How many people of a group are said to be below a threshold.
    ///
    /// @param percent of the group, 0 to 100
    record ShareBelow(
            String measurement,
            Amount threshold,
            Groups.Name group,
            Than than,
            PrintedNumber percent)
            implements Content {}

    enum Than {
        MORE_THAN,
        LESS_THAN
    }

    /// An odds ratio with its 95 % interval.
    ///
    /// @param measurement what the odds ratio is for, where the file says so
    /// @param interval    absent when none is printed
    /// @param per         the step of the measurement that the odds ratio belongs to
    record OddsRatioClaim(
            PrintedNumber value,
            Optional<Limits> interval,
            Optional<PrintedNumber> p,
            TestName test,
            Optional<String> measurement,
            Optional<Amount> per)
            implements Content {}

    record Limits(PrintedNumber lower, PrintedNumber upper) {}

    /// A measurement is said to be alike in both groups.
    record Equivalent(String measurement, Optional<PrintedNumber> p) implements Content {}

    /// A measurement is said to differ.
    record Differs(String measurement, Direction direction, Optional<PrintedNumber> p)
            implements Content {}

    enum Direction {
        HIGHER_IN_CASES,
        LOWER_IN_CASES
    }

    /// How many people of each group have a trait.
    record Counts(
            Part cases,
            Part controls,
            Optional<PrintedNumber> p,
            TestName test,
            Optional<PrintedNumber> oddsRatio,
            Optional<Limits> interval)
            implements Content {

        public Part of(Groups.Name group) {
            return switch (group) {
                case CASES -> cases;
                case CONTROLS -> controls;
            };
        }
    }

    /// @param with people with the trait
    /// @param of   people asked, at least `with`
    record Part(int with, int of) {}

    /// Matched pairs by who has the trait.
    record Pairs(
            int caseOnly,
            int controlOnly,
            int both,
            int neither,
            Optional<PrintedNumber> oddsRatio,
            Optional<Limits> interval,
            Optional<PrintedNumber> p,
            TestName test)
            implements Content {}

    /// A percentage, and the count that it stands for where that is printed.
    ///
    /// @param group whose percentage it is; absent for both groups together
    record Percentage(Optional<Groups.Name> group, PrintedNumber value, OptionalInt count)
            implements Content {}

    /// Parts that are said to make up a total.
    ///
    /// @param missing people in no part
    record Totals(List<Integer> parts, int total, int missing) implements Content {
        public Totals {
            parts = List.copyOf(parts);
        }
    }

    /// A test statistic, its degrees of freedom and its p value.
    ///
    /// @param df none for z, one for t and chi-square, two for F
    record TestStatistic(
            Statistic statistic, PrintedNumber value, List<PrintedNumber> df, PrintedNumber p)
            implements Content {
        public TestStatistic {
            df = List.copyOf(df);
        }
    }

    /// The letter of a test statistic, as the file writes it.
    enum Statistic {
        T("t", 1),
        F("F", 2),
        CHI2("chi2", 1),
        Z("z", 0);

        private final String key;
        private final int df;

        Statistic(String key, int df) {
            this.key = key;
            this.df = df;
        }

        public String key() {
            return key;
        }

        /// How many numbers of degrees of freedom it has.
        public int df() {
            return df;
        }
    }

    /// Something said without a number.
    record Statement(About about, String says, Optional<String> citation) implements Content {}

    enum About {
        DIAGNOSIS,
        EXCLUSIONS,
        DESIGN,
        TIMING,
        MECHANISM,
        ETHICS,
        POPULATION,
        CAUSATION
    }
}
