package org.claypon.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claypon.results.Figure;
import org.claypon.results.Results;
import org.claypon.results.Specifications;
import org.claypon.results.Specifications.Agreement;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;

/// How far the analyses agree, in sentences.
final class SpecificationSentences {

    private static final int NAMED = 4;

    /// Of so many others and the own one, chance alone makes the own one the furthest once in ten times.
    private static final int LEAST = 9;

    private final Specifications found;
    private final SpecificationWords words;
    private final Analysis own;
    private final List<Analysis> shown;

    SpecificationSentences(Results results, Specifications found) {
        this.found = found;
        this.words = new SpecificationWords(results);
        this.own = found.analyses().getFirst();
        this.shown =
                Specifications.different(
                        found.analyses().stream()
                                .filter(each -> each.oddsRatio() instanceof Figure.Value)
                                .toList());
    }

    List<String> all() {
        List<String> sentences = new ArrayList<>();
        found.agreement().ifPresent(agreement -> sentences.addAll(of(agreement)));
        new SpecificationMoves(found, words).said().ifPresent(sentences::add);
        return sentences;
    }

    private List<String> of(Agreement agreement) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                agreement.estimated() == agreement.analyses()
                        ? "%d analyses, the study’s own among them, all with an odds ratio."
                                .formatted(agreement.analyses())
                        : "%d analyses, the study’s own among them; %d are different and have an odds ratio that is shown."
                                .formatted(agreement.analyses(), agreement.estimated()));
        if (side(own) != 0) {
            sentences.add(sides(agreement));
        }
        if (isFurthest()) {
            sentences.add(
                    "None of them puts it as far from 1 as the study’s own analysis does, so that this one may be too strong.");
        }
        sentences.add(intervals(agreement));
        return sentences;
    }

    /// Of odds ratios on one scale; with a few others it is no wonder.
    private boolean isFurthest() {
        List<Analysis> others =
                shown.stream()
                        .filter(each -> !each.equals(own) && each.form().equals(own.form()))
                        .toList();
        return others.size() >= LEAST
                && own.oddsRatio() instanceof Figure.Value(double ratio)
                && others.stream()
                        .allMatch(each ->
                                each.oddsRatio() instanceof Figure.Value(double other)
                                        && (ratio > 1 ? other < ratio : other > ratio));
    }

    /// -1, 0 or 1.
    private static int side(Analysis analysis) {
        return analysis.oddsRatio() instanceof Figure.Value(double ratio)
                ? Double.compare(ratio, 1)
                : 0;
    }

    private String sides(Agreement agreement) {
        String same =
                "The odds ratio is %s 1 in %d of %d."
                        .formatted(
                                side(own) > 0 ? "above" : "below",
                                agreement.sameSide(),
                                agreement.estimated());
        List<Analysis> others = shown.stream().filter(each -> side(each) == -side(own)).toList();
        return others.isEmpty()
                ? same + even() + " None puts it on the other side."
                : same
                        + even()
                        + " The answer changes sides in %d of %d%s."
                                .formatted(others.size(), agreement.estimated(), inCommon(others));
    }

    /// An odds ratio from few people has two digits, and may be 1 in them.
    private String even() {
        long even =
                shown.stream()
                        .filter(each -> each.oddsRatio() instanceof Figure.Value && side(each) == 0)
                        .count();
        return even == 0
                ? ""
                : " In %d it is neither below nor above 1 in the digits shown.".formatted(even);
    }

    /// `, both without the rule ‘Kidney disease’`: what all have in common, if they do.
    private String inCommon(List<Analysis> analyses) {
        Set<Change> common = new LinkedHashSet<>(analyses.getFirst().changes());
        analyses.forEach(analysis -> common.retainAll(analysis.changes()));
        if (common.isEmpty()) {
            return list(analyses);
        }
        String all =
                switch (analyses.size()) {
                    case 1 -> ", ";
                    case 2 -> ", both ";
                    default -> ", all ";
                };
        return all + joined(common);
    }

    private String joined(Set<Change> changes) {
        return changes.stream().map(this::with).collect(Collectors.joining(" and "));
    }

    private String with(Change change) {
        String said = words.change(change);
        return said.startsWith("without") ? said : "with " + said;
    }

    /// Those that change one thing, by name, as far as they are few.
    private String list(List<Analysis> analyses) {
        List<Analysis> alone =
                analyses.stream().filter(each -> each.changes().size() == 1).toList();
        if (alone.isEmpty()) {
            return "";
        }
        String named =
                alone.stream()
                        .limit(NAMED)
                        .map(each -> with(each.changes().getFirst()))
                        .collect(Collectors.joining("; "));
        return alone.size() == analyses.size() && alone.size() <= NAMED
                ? ": " + named
                : ", among them " + named;
    }

    private String intervals(Agreement agreement) {
        boolean clear = own.leavesOutOne();
        Predicate<Analysis> unlikeOwn = each -> each.leavesOutOne() != clear;
        List<Analysis> others = shown.stream().filter(unlikeOwn).toList();
        if (agreement.estimated() > 0 && others.isEmpty()) {
            return clear
                    ? "The 95\u00A0% limits leave out 1 in all that are shown."
                    : "The 95\u00A0% limits leave out 1 in none that is shown.";
        }
        String first =
                "The 95\u00A0%% limits leave out 1 in %d of %d%s."
                        .formatted(
                                agreement.leavesOutOne(),
                                agreement.estimated(),
                                agreement.leavesOutOne() == agreement.sameSideLeavingOutOne()
                                        ? ""
                                        : ", %d of them on the side of the study’s own"
                                                .formatted(agreement.sameSideLeavingOutOne()));
        if (!(own.oddsRatio() instanceof Figure.Value)) {
            return first;
        }
        return first
                + (clear
                                ? " Those of the study’s own do; they do not in %d%s."
                                : " Those of the study’s own do not; they do in %d%s.")
                        .formatted(others.size(), inCommon(others));
    }
}
