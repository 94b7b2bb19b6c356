package org.claypon.bench;

import java.util.Locale;

/// How often something happened in many replicates.
///
/// @param design    the data of each replicate
/// @param quantity  what was counted
/// @param happened  in how many
/// @param counted   of how many
/// @param least     the bounds that the share has to lie in, 0 and 1 where it is only told
record Share(
        String design, String quantity, long happened, long counted, double least, double most) {

    double value() {
        return happened / (double) counted;
    }

    double monteCarloError() {
        return Math.sqrt(value() * (1 - value()) / counted);
    }

    boolean holds() {
        return value() >= least && value() <= most;
    }

    /// A row of a Markdown table.
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.4f | %.4f | %,d | %s | %s |",
                design,
                quantity,
                value(),
                monteCarloError(),
                counted,
                wanted(),
                least <= 0 && most >= 1 ? "" : holds() ? "holds" : "**does not hold**");
    }

    private String wanted() {
        if (least <= 0) {
            return most >= 1 ? "(told only)" : "at most " + most;
        }
        return most >= 1 ? "at least " + least : "%s to %s".formatted(least, most);
    }

    static String head() {
        return "| design | quantity | share | Monte Carlo error | replicates | has to lie in | |\n|---|---|---|---|---|---|---|";
    }
}
