package org.claypon.guideline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.claypon.guideline.Guideline.Input;
import org.claypon.units.Reading;
import org.claypon.yaml.Echo;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.Nearest;
import org.claypon.yaml.Problem.Where;
import org.claypon.yaml.Problems;

/// What is known of one person.
///
/// @param readings   by test; a test that was not done is not there
/// @param conditions by condition; one that is not known is not there
public record Person(Map<String, Reading> readings, Map<String, Boolean> conditions) {

    private static final List<String> YES = List.of("yes", "true", "y", "1");
    private static final List<String> NO = List.of("no", "false", "n", "0");
    private static final List<String> NOT_KNOWN = List.of("", "unknown");

    public Person {
        readings = Map.copyOf(readings);
        conditions = Map.copyOf(conditions);
    }

    boolean has(String condition) {
        return conditions.getOrDefault(condition, false);
    }

    Optional<Reading> reading(String test) {
        return Optional.ofNullable(readings.get(test));
    }

    /// Reads what somebody wrote for each input: `168 pg/mL` for a test, `yes` for a condition. An empty text is a test that
    /// was not done, or a condition that is not known.
    ///
    /// @param texts by input
    /// @throws FileRejected with every name that is no input, and every condition that is neither yes nor no
    public static Person of(Guideline guideline, SequencedMap<String, String> texts) {
        return of(guideline, texts, Map.of());
    }

    /// @param places where an input was read, in words, for whoever has to mend it: `row 3 of the column preg`
    public static Person of(
            Guideline guideline, SequencedMap<String, String> texts, Map<String, String> places) {
        Problems problems = new Problems();
        Map<String, Reading> readings = new HashMap<>();
        Map<String, Boolean> conditions = new HashMap<>();
        texts.keySet().stream()
                .filter(name -> guideline.input(name).isEmpty())
                .forEach(name -> unknownInput(guideline, name, problems));
        for (Input.Measurement test : guideline.measurements()) {
            Optional.ofNullable(texts.get(test.name()))
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> readings.put(test.name(), Reading.of(text)));
        }
        for (Input.Condition condition : guideline.conditions()) {
            Optional.ofNullable(texts.get(condition.name()))
                    .flatMap(text ->
                            yesOrNo(
                                    condition.name(),
                                    Optional.ofNullable(places.get(condition.name())),
                                    text,
                                    problems))
                    .ifPresent(answer -> conditions.put(condition.name(), answer));
        }
        problems.rejectIfAny();
        return new Person(readings, conditions);
    }

    private static Optional<Boolean> yesOrNo(
            String name, Optional<String> place, String text, Problems problems) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return Optional.of(YES.contains(word));
        }
        if (!NOT_KNOWN.contains(word)) {
            problems.add(
                    Where.wholeFile(name),
                    "%s is neither yes nor no".formatted(place.orElse(Echo.quoted(name))),
                    "write yes (or %s), no (or %s), or unknown%s"
                            .formatted(
                                    others(YES),
                                    others(NO),
                                    place.isPresent()
                                            ? ""
                                            : ", for example \"%s=yes\""
                                                    .formatted(Echo.cut(name))));
        }
        return Optional.empty();
    }

    private static String others(List<String> words) {
        return String.join(", ", words.subList(1, words.size()));
    }

    private static void unknownInput(Guideline guideline, String name, Problems problems) {
        List<String> known = guideline.inputs().stream().map(Input::name).toList();
        String nearest = Nearest.to(name, known).map(Echo::quoted).orElse("none");
        problems.add(
                Where.wholeFile(Echo.cut(name)),
                "the guideline has no input %s; the nearest is %s"
                        .formatted(Echo.quoted(name), nearest),
                "use one of: " + String.join(", ", known));
    }
}
