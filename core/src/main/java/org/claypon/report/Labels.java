package org.claypon.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.Model;
import org.claypon.results.Results;
import org.claypon.results.Verdict;

/// Names of the results as a reader would say them, and which model the study is about.
public final class Labels {

    static final String ADJUSTED = ", adjusted";

    private Labels() {}

    /// `b12 below 300 pg/mL` with the label of the measurement in place of its name.
    public static String of(Results results, String name) {
        String found = name;
        int longest = 0;
        for (Map.Entry<String, String> label : known(results).entrySet()) {
            String named = label.getKey();
            boolean begins =
                    name.equals(named)
                            || name.startsWith(named + ",")
                            || (name.startsWith(named + " ") && !isStep(label));
            if (begins && named.length() > longest) {
                longest = named.length();
                found = label.getValue() + name.substring(longest);
            }
        }
        return found;
    }

    /// Text that the program wrote, with labels in place of names that stand in it as whole words.
    static String within(Results results, String text) {
        String said = text;
        for (Map.Entry<String, String> label : known(results).entrySet()) {
            if (!isStep(label)) {
                said =
                        said.replaceAll(
                                "(?<![\\w-])%s(?![\\w-])".formatted(Pattern.quote(label.getKey())),
                                Matcher.quoteReplacement(label.getValue()));
            }
        }
        return said;
    }

    /// `age per year` stands for `age`, and not in `age > 60`.
    private static boolean isStep(Map.Entry<String, String> label) {
        return label.getValue().startsWith(label.getKey() + " per ");
    }

    private static Map<String, String> known(Results results) {
        Map<String, String> labels = new LinkedHashMap<>(results.study().labels());
        results.comparisons()
                .forEach(comparison -> labels.put(comparison.measurement(), comparison.label()));
        return labels;
    }

    /// What an adjusted model is adjusted for, as a reader would say it: `age per year and eGFR per 1 mL/min`.
    static Optional<String> covariates(Results results, Model model) {
        List<String> names =
                model.terms().stream()
                        .skip(exposureTerms(results, model).size())
                        .filter(term -> !term.sameInEachSet())
                        .map(term -> of(results, term.term()))
                        .toList();
        return isAdjusted(model) && model.curve().isEmpty() && !names.isEmpty()
                ? Optional.of(listed(names))
                : Optional.empty();
    }

    private static String listed(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// One model an exposure: the one that answers, mostly adjusted where the study adjusts.
    static List<Model> foremost(Results results) {
        List<Verdict.Finding> findings = results.verdict().lookedAt().findings();
        return results.models().stream()
                .filter(model ->
                        findings.stream()
                                        .anyMatch(finding ->
                                                finding.exposure().equals(model.exposure()))
                                ? findings.stream()
                                        .anyMatch(finding -> finding.model().equals(model.name()))
                                : adjusted(results, model).isEmpty())
                .toList();
    }

    /// Whether few are exposed, so that the unadjusted model answers although there is an adjusted one.
    static boolean staysUnadjusted(Results results, Model model) {
        return adjusted(results, model).isPresent();
    }

    static boolean isAdjusted(Model model) {
        return model.name().equals(model.exposure() + ADJUSTED);
    }

    /// The terms of the exposure itself: all of its plain model, and as many of the adjusted one. None of a spline, whose terms mean
    /// nothing one by one: its curve and its tests stand in their place.
    static List<Model.Term> exposureTerms(Results results, Model model) {
        if (model.curve().isPresent()) {
            return List.of();
        }
        if (!isAdjusted(model)) {
            return model.terms();
        }
        int terms =
                results.models().stream()
                        .filter(plain -> plain.name().equals(model.exposure()))
                        .mapToInt(plain -> plain.terms().size())
                        .findFirst()
                        .orElse(1);
        return model.terms().subList(0, Math.min(terms, model.terms().size()));
    }

    /// What a line of a plot or a sentence calls a term.
    static String term(Results results, Model model, Model.Term term) {
        String name = of(results, model.name());
        if (!isLevel(results, model, term)) {
            return name;
        }
        return name + ": " + level(model, term);
    }

    /// `quartile 2`, without the name of the exposure before it.
    static String level(Model model, Model.Term term) {
        String before = model.exposure() + ": ";
        return term.term().startsWith(before)
                ? term.term().substring(before.length())
                : term.term();
    }

    /// Whether a term sets one level of the exposure against its first: a quartile or a category.
    static boolean isLevel(Results results, Model model, Model.Term term) {
        return exposureTerms(results, model).size() > 1
                || term.term().startsWith(model.exposure() + ": ");
    }

    static String band(GuidelineGroups guideline, String band) {
        return guideline.bands().stream()
                .filter(known -> known.band().equals(band))
                .map(GuidelineGroups.Band::label)
                .findFirst()
                .orElse(Say.capital(Say.words(band)));
    }

    private static Optional<Model> adjusted(Results results, Model plain) {
        return results.models().stream()
                .filter(model -> model.name().equals(plain.name() + ADJUSTED))
                .findFirst();
    }
}
