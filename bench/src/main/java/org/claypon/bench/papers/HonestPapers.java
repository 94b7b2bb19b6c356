package org.claypon.bench.papers;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.claypon.appraisal.Appraisal;
import org.claypon.appraisal.Check;
import org.claypon.appraisal.CheckKind;
import org.claypon.appraisal.Verdict;
import org.claypon.paper.PaperReader;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.YamlFile;

/// Whether the checks call an honest number impossible, and how often they see that one digit was changed.
public final class HonestPapers {

    private static final long SEED = 1926;

    private final long papers;

    public HonestPapers(long papers) {
        this.papers = papers;
    }

    /// @param impossible checks of honest papers with that verdict, with the claim; has to be empty
    /// @param verdicts   of honest papers, by kind of check
    /// @param changed    by kind of claim
    public record Outcome(
            long papers,
            List<String> impossible,
            Map<CheckKind, Map<Verdict, Long>> verdicts,
            Map<String, Changed> changed) {

        static Outcome none() {
            return new Outcome(0, new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        }

        public boolean holds() {
            return impossible.isEmpty() && changed.values().stream().allMatch(Changed::agrees);
        }
    }

    /// Claims of which one digit was changed.
    ///
    /// @param caught     called strained or impossible
    /// @param predicted  no longer possible by ordinary rounding, by interval arithmetic that is written again here
    /// @param different  only one of the two
    /// @param impossible called impossible
    public record Changed(
            long claims, long caught, long predicted, long different, long impossible) {
        static Changed none() {
            return new Changed(0, 0, 0, 0, 0);
        }

        Changed plus(Changed other) {
            return new Changed(
                    claims + other.claims,
                    caught + other.caught,
                    predicted + other.predicted,
                    different + other.different,
                    impossible + other.impossible);
        }

        boolean agrees() {
            return different == 0;
        }
    }

    public Outcome run() {
        return LongStream.range(0, papers)
                .parallel()
                .mapToObj(HonestPapers::one)
                .reduce(Outcome.none(), HonestPapers::joined);
    }

    private static Outcome joined(Outcome one, Outcome other) {
        List<String> impossible = new ArrayList<>(one.impossible());
        impossible.addAll(other.impossible());
        Map<CheckKind, Map<Verdict, Long>> verdicts = new TreeMap<>();
        for (Outcome outcome : List.of(one, other)) {
            outcome.verdicts()
                    .forEach((kind, counts) ->
                            counts.forEach((verdict, count) ->
                                    verdicts.computeIfAbsent(kind, _ -> new TreeMap<>())
                                            .merge(verdict, count, Long::sum)));
        }
        Map<String, Changed> changed = new TreeMap<>(one.changed());
        other.changed().forEach((kind, found) -> changed.merge(kind, found, Changed::plus));
        return new Outcome(one.papers() + other.papers(), impossible, verdicts, changed);
    }

    private static Outcome one(long number) {
        HonestPaper paper = HonestPaper.of(SEED * 1_000_003 + number);
        Outcome outcome = new Outcome(1, new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        for (Check check : checks(paper)) {
            outcome.verdicts()
                    .computeIfAbsent(check.kind(), _ -> new TreeMap<>())
                    .merge(check.verdict(), 1L, Long::sum);
            if (check.verdict() == Verdict.IMPOSSIBLE) {
                int line = Integer.parseInt(check.claim().substring(1));
                outcome.impossible()
                        .add(
                                "paper %d, %s: %s | %s | %s"
                                        .formatted(
                                                number,
                                                check.kind(),
                                                paper.lines().get(line).text(),
                                                check.printed(),
                                                check.explanation()));
            }
        }
        change(paper, number)
                .ifPresent(found -> outcome.changed().put(found.kind(), found.changed()));
        return outcome;
    }

    private static List<Check> checks(HonestPaper paper) {
        byte[] bytes = paper.text().getBytes(StandardCharsets.UTF_8);
        return Appraisal.of(PaperReader.read(new YamlFile("paper.yaml", bytes))).checks();
    }

    private record Found(String kind, Changed changed) {}

    /// Changes one digit of one number of one claim whose interval arithmetic is written again here.
    private static Optional<Found> change(HonestPaper paper, long number) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 7_919 * number);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < paper.lines().size(); i++) {
            if (paper.lines().get(i).predicted().isPresent()) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int place = places.get(random.nextInt(places.size()));
        Line line = paper.lines().get(place);
        int which = random.nextInt(line.numbers().size());
        Line changed = line.with(which, otherDigit(line.numbers().get(which), random));
        try {
            return Optional.of(judged(paper.with(place, changed), place, changed));
        } catch (FileRejected _) {
            return Optional.empty(); // a count above its total, a p above 1: the reader of the file
            // refuses it
        }
    }

    private static String otherDigit(String number, RandomGenerator random) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            if (Character.isDigit(number.charAt(i))) {
                digits.add(i);
            }
        }
        int at = digits.get(random.nextInt(digits.size()));
        int digit = (number.charAt(at) - '0' + random.nextInt(1, 10)) % 10;
        return number.substring(0, at) + digit + number.substring(at + 1);
    }

    private static Found judged(HonestPaper paper, int place, Line changed) {
        Verdict verdict =
                checks(paper).stream()
                        .filter(check ->
                                check.claim().equals("c" + place)
                                        && check.kind() == kind(changed.kind()))
                        .map(Check::verdict)
                        .findFirst()
                        .orElseThrow();
        boolean caught = verdict != Verdict.CONSISTENT;
        boolean predicted = !changed.predicted().orElseThrow().fits(changed.numbers());
        return new Found(
                changed.kind(),
                new Changed(
                        1,
                        caught ? 1 : 0,
                        predicted ? 1 : 0,
                        caught == predicted ? 0 : 1,
                        verdict == Verdict.IMPOSSIBLE ? 1 : 0));
    }

    private static CheckKind kind(String claim) {
        return switch (claim) {
            case "means" -> CheckKind.P_OF_MEANS;
            case "correlation" -> CheckKind.P_OF_CORRELATION;
            case "percentage" -> CheckKind.PERCENTAGE;
            case "totals" -> CheckKind.TOTAL;
            case "statistic" -> CheckKind.P_OF_STATISTIC;
            default -> throw new IllegalArgumentException(claim);
        };
    }

    /// Prints two Markdown tables; whether nothing honest was called impossible and the rates are those predicted.
    public boolean print(PrintStream out) {
        Outcome outcome = run();
        out.printf(
                Locale.ROOT,
                "%,d honest papers: %,d numbers called impossible.%n%n",
                outcome.papers(),
                outcome.impossible().size());
        outcome.impossible().stream().limit(20).forEach(out::println);
        out.println("| check | consistent | strained | impossible | not checkable |");
        out.println("|---|---|---|---|---|");
        outcome.verdicts().forEach((kind, counts) -> out.println(row(kind, counts)));
        out.println();
        out.println(
                "| one digit changed in | claims | caught | predicted | only one of the two | impossible |");
        out.println("|---|---|---|---|---|---|");
        outcome.changed().forEach((kind, changed) -> out.println(row(kind, changed)));
        return outcome.holds();
    }

    private static String row(CheckKind kind, Map<Verdict, Long> counts) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d |",
                kind.words(),
                counts.getOrDefault(Verdict.CONSISTENT, 0L),
                counts.getOrDefault(Verdict.STRAINED, 0L),
                counts.getOrDefault(Verdict.IMPOSSIBLE, 0L),
                counts.getOrDefault(Verdict.NOT_CHECKABLE, 0L));
    }

    private static String row(String kind, Changed changed) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.4f | %.4f | %,d | %.4f |",
                kind,
                changed.claims(),
                changed.caught() / (double) changed.claims(),
                changed.predicted() / (double) changed.claims(),
                changed.different(),
                changed.impossible() / (double) changed.claims());
    }
}
