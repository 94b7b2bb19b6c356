package org.claypon.guideline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.claypon.guideline.Guideline.InitialTest;
import org.claypon.study.Analysis.GuidelineUse;
import org.claypon.study.Analysis.GuidelineUse.Input;
import org.claypon.study.Study;

/// A guideline and what a study has for its inputs.
///
/// A shipped guideline fits a study that names another if one of the tests with which it classifies everybody is an input of
/// the same name there, given as a measurement. Inputs of the same name and kind are taken over, and so are the laboratory's
/// limits; whatever else the guideline could use is not known of these people.
///
/// @param own whether it is the one that the study names
public record GuidelineFit(Guideline guideline, GuidelineUse use, boolean own) {

    /// The study's own first, then the shipped ones that fit, in the order of the library.
    ///
    /// @param named the guideline that the study names
    public static List<GuidelineFit> of(Guideline named, Study study) {
        List<GuidelineFit> fits = new ArrayList<>();
        study.analysis()
                .guideline()
                .ifPresent(use -> {
                    fits.add(new GuidelineFit(named, use, true));
                    GuidelineLibrary.shippedIds().stream()
                            .filter(id -> !id.equals(named.id()))
                            .flatMap(id -> GuidelineLibrary.shipped(id).stream())
                            .filter(other -> fits(other, use))
                            .forEach(other ->
                                    fits.add(new GuidelineFit(other, taken(other, use), false)));
                });
        return fits;
    }

    private static boolean fits(Guideline guideline, GuidelineUse use) {
        return guideline.initialTests().stream()
                .filter(initial -> initial.when().isEmpty())
                .map(InitialTest::tests)
                .flatMap(List::stream)
                .anyMatch(test -> use.inputs().get(test) instanceof Input.OfMeasurement);
    }

    private static GuidelineUse taken(Guideline guideline, GuidelineUse use) {
        Map<String, Input> inputs = new HashMap<>();
        use.inputs()
                .forEach((name, given) ->
                        guideline
                                .input(name)
                                .filter(input -> goesWith(input, given))
                                .ifPresent(input -> inputs.put(name, given)));
        Map<String, GuidelineUse.OwnLimit> limits = new HashMap<>(use.limits());
        limits.keySet().removeIf(name -> !guideline.takesOwnLimit(name));
        return new GuidelineUse(guideline.id(), inputs, limits);
    }

    private static boolean goesWith(Guideline.Input input, Input given) {
        return switch (given) {
            case Input.OfMeasurement _ -> input instanceof Guideline.Input.Measurement;
            case Input.OfTest _ -> input instanceof Guideline.Input.Condition;
        };
    }

    /// What of the study stands for each input, in words.
    public SequencedMap<String, String> inputsInWords() {
        SequencedMap<String, String> words = new TreeMap<>();
        use.inputs()
                .forEach((name, input) ->
                        words.put(
                                name,
                                switch (input) {
                                    case Input.OfMeasurement(String measurement) -> measurement;
                                    case Input.OfTest(var test) -> test.text();
                                }));
        return words;
    }
}
