package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.paper.PrintedNumber;
import org.claypon.stats.printed.Span;

/// A printed p value beside the p values that the other printed numbers give, test by test.
///
/// ```text
/// consistent      a test that the claim allows fits by ordinary rounding
/// strained        one fits if digits were cut off, or if p is of one side only, or under a circumstance that is not printed
///                 (fewer people, pairs kept together); or none of those that can be recomputed fits, the test is not stated,
///                 and some test cannot be recomputed
/// impossible      no test that the claim allows fits under any of these
/// not checkable   the one test that is stated cannot be recomputed
/// ```
///
/// @param printed  the p value
/// @param tests    those that the claim allows; of an unstated test, all of its list
/// @param unusual  p under circumstances that would have to be printed and are not
record PossibleP(PrintedNumber printed, List<Test> tests, List<Unusual> unusual) {

    /// @param name in words, e.g. `Student's t test`
    /// @param p    both sides; absent where it cannot be recomputed from what is printed
    record Test(String name, Optional<Reach> p) {
        static Test of(String name, Reach p) {
            return new Test(name, Optional.of(p));
        }

        static Test unknown(String name) {
            return new Test(name, Optional.empty());
        }
    }

    /// @param when the rest of "It fits only if …"
    record Unusual(String when, Reach p) {}

    /// @param sentence what was found, with the recomputed p
    record Finding(Verdict verdict, Optional<Span> recomputed, String sentence) {}

    Finding finding() {
        Reach p = Reach.ofP(printed);
        List<Test> known = tests.stream().filter(test -> test.p().isPresent()).toList();
        Optional<Test> rounded = fitting(known, p, Reach.Fit.ROUNDED);
        if (rounded.isPresent()) {
            return found(
                    Verdict.CONSISTENT,
                    rounded.get(),
                    "By %s p is %s, as printed."
                            .formatted(rounded.get().name(), words(rounded.get())));
        }
        Optional<Test> cut = fitting(known, p, Reach.Fit.CUT_OFF);
        if (cut.isPresent()) {
            return found(
                    Verdict.STRAINED,
                    cut.get(),
                    "By %s p is %s. The printed p fits only if digits were cut off and not rounded."
                            .formatted(cut.get().name(), words(cut.get())));
        }
        return unlikely(p, known);
    }

    private static Optional<Test> fitting(List<Test> known, Reach p, Reach.Fit fit) {
        return known.stream().filter(test -> test.p().orElseThrow().fit(p) == fit).findFirst();
    }

    private Finding unlikely(Reach p, List<Test> known) {
        if (known.isEmpty()) {
            return new Finding(
                    Verdict.NOT_CHECKABLE,
                    Optional.empty(),
                    "%s needs every person's value; what is printed is not enough."
                            .formatted(tests.getFirst().name()));
        }
        Optional<Test> oneSided =
                known.stream()
                        .filter(test -> oneSided(test.p().orElseThrow().widest(), p))
                        .findFirst();
        if (oneSided.isPresent()) {
            return found(
                    Verdict.STRAINED,
                    oneSided.get(),
                    "By %s p is %s. The printed p fits only if it is of one side, which would have to be said."
                            .formatted(oneSided.get().name(), words(oneSided.get())));
        }
        Optional<Unusual> other =
                unusual.stream()
                        .filter(one ->
                                one.p().widest().meets(p.widest()) || oneSided(one.p().widest(), p))
                        .findFirst();
        return other.map(one -> circumstance(known, one, p)).orElseGet(() -> misfit(known));
    }

    private static boolean oneSided(Span both, Reach p) {
        Span half = both.times(0.5);
        Span rest = new Span(1 - half.high(), 1 - half.low());
        return half.meets(p.widest()) || rest.meets(p.widest());
    }

    private static Finding circumstance(List<Test> known, Unusual one, Reach p) {
        String side = one.p().widest().meets(p.widest()) ? "" : ", and p is of one side";
        return found(
                Verdict.STRAINED,
                known.getFirst(),
                "%s The printed p fits only if %s%s.".formatted(each(known), one.when(), side));
    }

    private Finding misfit(List<Test> known) {
        boolean open = known.size() < tests.size();
        return found(
                open ? Verdict.STRAINED : Verdict.IMPOSSIBLE,
                known.getFirst(),
                each(known)
                        + (open
                                ? " The printed p fits none of these; which test it is from is not said, and one that needs every person's value"
                                        + " may fit."
                                : " The printed p does not fit, however the numbers were rounded."));
    }

    private static String each(List<Test> known) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        known.forEach(test ->
                names.computeIfAbsent(words(test), _ -> new ArrayList<>()).add(test.name()));
        return names.entrySet().stream()
                .map(entry ->
                        "By %s p is %s."
                                .formatted(String.join(" or ", entry.getValue()), entry.getKey()))
                .collect(Collectors.joining(" "));
    }

    private static String words(Test test) {
        return Figures.pSpan(test.p().orElseThrow().rounded());
    }

    private static Finding found(Verdict verdict, Test test, String sentence) {
        return new Finding(verdict, Optional.of(test.p().orElseThrow().rounded()), sentence);
    }
}
