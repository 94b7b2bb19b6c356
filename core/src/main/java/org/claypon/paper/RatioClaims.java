package org.claypon.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.paper.Content.Correlation;
import org.claypon.paper.Content.Limits;
import org.claypon.paper.Content.OddsRatioClaim;
import org.claypon.paper.Content.Statistic;
import org.claypon.paper.Content.TestStatistic;
import org.claypon.yaml.Node;

/// Reads coefficients, ratios and test statistics.
final class RatioClaims {

    private RatioClaims() {}

    static Optional<Content> correlation(Node node) {
        Optional<PrintedNumber> r =
                node.required("r", "\"-0.25\"")
                        .flatMap(found ->
                                NumberReader.number(found, -1, 1, "from -1 to 1", "-0.25"));
        Optional<PrintedNumber> p = NumberReader.optionalP(node);
        TestName test = Kinds.test(node, TestName.PEARSON, TestName.SPEARMAN);
        return r.map(found -> new Correlation(found, p, test));
    }

    static Optional<Content> oddsRatio(Node node) {
        Optional<PrintedNumber> value = node.required("value", "\"0.97\"").flatMap(Kinds::ratio);
        Optional<Limits> interval = Kinds.interval(node);
        Optional<PrintedNumber> p = NumberReader.optionalP(node);
        TestName test = Kinds.test(node, TestName.WALD, TestName.EXACT);
        Optional<String> measurement = Kinds.optionalWords(node, "measurement");
        Optional<Amount> per =
                node.optional("per").flatMap(found -> NumberReader.amount(found, "1 pg/mL"));
        return value.map(found -> new OddsRatioClaim(found, interval, p, test, measurement, per));
    }

    static Optional<Content> test(Node node) {
        List<Node> written = new ArrayList<>();
        Optional<Statistic> first = Optional.empty();
        for (Statistic statistic : Statistic.values()) {
            Optional<Node> found = node.optional(statistic.key());
            found.ifPresent(written::add);
            first = first.or(() -> found.map(_ -> statistic));
        }
        Optional<Node> df = node.optional("df");
        Optional<PrintedNumber> p = node.required("p", "\"0.23\"").flatMap(NumberReader::p);
        if (node.isKeys() && node.closed() && written.size() != 1) {
            node.problem(
                    written.isEmpty()
                            ? "no test statistic stands here"
                            : "%d test statistics stand in one claim".formatted(written.size()),
                    written.isEmpty()
                            ? "write one of: t, F, chi2, z, for example t: \"1.20\""
                            : "keep one of them, or make a claim of each");
            return Optional.empty();
        }
        return first.flatMap(statistic ->
                value(written.getFirst(), statistic)
                        .flatMap(value ->
                                p.map(found ->
                                        new TestStatistic(
                                                statistic,
                                                value,
                                                degrees(node, df, statistic),
                                                found))));
    }

    private static Optional<PrintedNumber> value(Node node, Statistic statistic) {
        return switch (statistic) {
            case T, Z -> NumberReader.number(node, "1.20");
            case F, CHI2 -> NumberReader.notNegative(node, "1.20");
        };
    }

    private static List<PrintedNumber> degrees(Node node, Optional<Node> df, Statistic statistic) {
        List<Node> written =
                df.map(found -> found.isList() ? found.items() : List.of(found)).orElse(List.of());
        if (written.size() == statistic.df()) {
            return written.stream().map(RatioClaims::degrees).flatMap(Optional::stream).toList();
        }
        df.orElse(node)
                .problem(
                        "%s has %s; %s here"
                                .formatted(
                                        statistic.key(),
                                        numbers(statistic.df()),
                                        written.isEmpty()
                                                ? "none stands"
                                                : written.size() == 1
                                                        ? "one stands"
                                                        : "%d stand".formatted(written.size())),
                        example(statistic));
        return List.of();
    }

    private static String numbers(int df) {
        return switch (df) {
            case 0 -> "no degrees of freedom";
            case 1 -> "one number of degrees of freedom";
            default -> "%d numbers of degrees of freedom".formatted(df);
        };
    }

    private static String example(Statistic statistic) {
        return switch (statistic) {
            case T -> "write them as printed: df: 158";
            case F -> "write both as printed: df: [2, 28]";
            case CHI2 -> "write them as printed: df: 3";
            case Z -> "leave df out";
        };
    }

    /// Whole as they mostly are, or in quotes as Welch's test has them.
    private static Optional<PrintedNumber> degrees(Node node) {
        Optional<PrintedNumber> found =
                node.isPlainNumber()
                        ? NumberReader.whole(node, "degrees of freedom", 158)
                        : NumberReader.notNegative(node, "17.78");
        if (found.filter(number -> number.value().signum() == 0).isPresent()) {
            node.problem(
                    "there are 0 degrees of freedom; a test has some",
                    "write them as printed, for example df: 158");
        }
        return found;
    }
}
