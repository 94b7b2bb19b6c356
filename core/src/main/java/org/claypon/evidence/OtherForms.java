package org.claypon.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.claypon.results.GuidelineSensitivity;
import org.claypon.results.Model;
import org.claypon.results.Results;
import org.claypon.study.Study;

/// Where the headline saw no link, the other forms of the same measurement that did: another exposure of the study file, or the lowest band of
/// its guideline. Without them a reader of the headline alone would take a cut for the whole measurement.
final class OtherForms {

    private static final String WHY =
            "They may differ, since a cut throws away how far a value lies from it, and another cut divides people elsewhere.";

    private final Study study;
    private final String measurement;

    private OtherForms(Study study, String measurement) {
        this.study = study;
        this.measurement = measurement;
    }

    /// Sentences that follow the headline; empty where there is nothing to add.
    static String sentence(Study study, Results results, List<Question> questions) {
        Question first = questions.getFirst();
        boolean silent = first.main().filter(term -> first.seen(term) == Seen.NONE).isPresent();
        return first.exposure()
                .measured()
                .filter(_ -> silent)
                .map(name -> new OtherForms(study, name).sentence(results, questions))
                .orElse("");
    }

    private String sentence(Results results, List<Question> questions) {
        List<String> others =
                Stream.concat(
                                questions.stream().skip(1).flatMap(this::ofExposure),
                                results.guidelineSensitivity().stream().flatMap(this::ofBand))
                        .toList();
        return others.isEmpty()
                ? ""
                : " Other forms of the same measurement leave 1 out: %s. %s"
                        .formatted(String.join("; ", others), WHY);
    }

    private Stream<String> ofExposure(Question other) {
        return other
                .main()
                .filter(_ -> other.exposure().measured().filter(measurement::equals).isPresent())
                .filter(term -> other.seen(term).apart())
                .map(term ->
                        "%s odds ratio %s"
                                .formatted(
                                        other.subject(study, term),
                                        Words.ratio(term, other.step())))
                .stream();
    }

    private Stream<String> ofBand(GuidelineSensitivity guideline) {
        if (!guideline.used() || !guideline.inputs().containsValue(measurement)) {
            return Stream.empty();
        }
        String label =
                guideline.guideline().bands().stream()
                        .filter(band -> band.band().equals(guideline.lowestBand()))
                        .map(band -> Words.quoted(band.label()))
                        .findFirst()
                        .orElse(Words.quoted(guideline.lowestBand()));
        return guideline.model().terms().stream()
                .limit(1)
                .filter(term -> Seen.of(term).apart())
                .map(term -> band(label, term));
    }

    private static String band(String label, Model.Term term) {
        return "the band %s of the guideline, not adjusted, odds ratio %s"
                .formatted(label, Words.ratio(term, ""));
    }
}
