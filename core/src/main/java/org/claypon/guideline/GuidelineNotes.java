package org.claypon.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claypon.guideline.Classification.Reason;
import org.claypon.guideline.Guideline.InitialTest;
import org.claypon.guideline.Guideline.Statement;
import org.claypon.study.Analysis.GuidelineUse;

/// What was assumed when the people of a study were put into bands: sentences with their counts. Nobody masks a sentence later, so
/// small counts are hidden here.
final class GuidelineNotes {

    private final Guideline guideline;
    private final GuidelineUse use;
    private final int smallestCount;

    GuidelineNotes(Guideline guideline, GuidelineUse use, int smallestCount) {
        this.guideline = guideline;
        this.use = use;
        this.smallestCount = smallestCount;
    }

    List<String> of(List<Classification> people) {
        List<String> notes = new ArrayList<>();
        notes.add(guideline.note());
        notes.add(verified());
        use.limits().keySet().stream()
                .sorted()
                .filter(input -> !guideline.takesOwnLimit(input))
                .forEach(input ->
                        notes.add(
                                "The limit given for %s is not used: the guideline has edges of its own for it."
                                        .formatted(guideline.label(input))));
        Tally tally = new Tally();
        people.forEach(person -> tally.add(besidesWhyNot(person)));
        tally.inOrder()
                .forEach((reason, number) ->
                        notes.add(
                                "%s: %s."
                                        .formatted(counted(number, people.size()), reason.text())));
        return notes;
    }

    private static List<Reason> besidesWhyNot(Classification person) {
        return person.reasons().stream().skip(person.whyNot().isPresent() ? 1 : 0).toList();
    }

    /// How many bands and rules somebody compared with the guideline itself.
    private String verified() {
        List<Statement> said =
                Stream.concat(
                                guideline.initialTests().stream().map(InitialTest::recommendation),
                                guideline.scales().stream()
                                        .flatMap(scale -> scale.bands().stream())
                                        .map(Scale.Band::recommendation))
                        .toList();
        long verified = said.stream().filter(Statement::verified).count();
        return "%d of the %d entries of this guideline file were checked in the original."
                .formatted(verified, said.size());
    }

    private String counted(long number, int of) {
        if (number < smallestCount) {
            return "Fewer than %d people".formatted(smallestCount);
        }
        boolean fewOthers = number < of && of - number < smallestCount;
        return fewOthers
                ? "All but fewer than %d people".formatted(smallestCount)
                : number == 1 ? "1 person" : "%d people".formatted(number);
    }
}
