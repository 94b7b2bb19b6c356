package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Comparison;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.Model;
import org.claypon.results.Results;

/// Names of the results as a reader would say them, and which model the study is about.
public final class Labels {

    static final String ADJUSTED = ", adjusted";

    private Labels() {}

    /// `b12 below 300 pg/mL` with the label of the measurement in place of its name.
    public static String of(Results results, String name) {
        String found = name;
        int longest = 0;
        for (Comparison comparison : results.comparisons()) {
            String measurement = comparison.measurement();
            boolean named =
                    name.equals(measurement)
                            || name.startsWith(measurement + " ")
                            || name.startsWith(measurement + ",");
            if (named && measurement.length() > longest) {
                longest = measurement.length();
                found = comparison.label() + name.substring(longest);
            }
        }
        return found;
    }

    /// One model an exposure, adjusted where the study adjusts.
    static List<Model> foremost(Results results) {
        return results.models().stream()
                .filter(model -> adjusted(results, model).isEmpty())
                .toList();
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
