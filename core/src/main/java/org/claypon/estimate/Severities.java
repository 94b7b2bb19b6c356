package org.claypon.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.cohort.Labs;
import org.claypon.exposure.Members;
import org.claypon.exposure.SeverityBands;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Severity;
import org.claypon.results.Severity.Association;
import org.claypon.stats.Correlation;
import org.claypon.stats.Correlation.Coefficient;
import org.claypon.stats.Description;
import org.claypon.stats.Limits;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Sample;
import org.claypon.study.Analysis;
import org.claypon.study.Measurement;
import org.claypon.study.Study;

/// How badly off the matched cases are, and how each measurement of the study goes with it among them.
public final class Severities {

    private final Study study;
    private final Members members;
    private final Measurement score;
    private final Labs scores;
    private final SeverityBands bands;
    private final int[] cases;

    private Severities(Analysis.Severity severity, Study study, Members members) {
        this.study = study;
        this.members = members;
        this.score = study.measurement(severity.measurement());
        this.scores = members.participants().labs(score.name());
        this.cases = IntStream.range(0, members.count()).filter(members::isCase).toArray();
        this.bands = SeverityBands.of(severity, members);
    }

    public static Optional<Severity> of(Study study, Members members) {
        return study.analysis()
                .severity()
                .map(severity -> new Severities(severity, study, members).severity());
    }

    private Severity severity() {
        List<Measurement> beside = beside(study);
        List<Association> associations = beside.stream().map(this::association).toList();
        return new Severity(
                score.name(),
                score.label(),
                score.unit(),
                IntStream.range(0, bands.bands().size()).mapToObj(this::band).toList(),
                cases(place -> !scores.known(members.person(place))),
                cases(place -> scores.known(members.person(place)) && bands.of(place) < 0),
                (int) associations.stream().flatMap(Severities::tests).count(),
                associations,
                Stream.concat(Stream.of(score), beside.stream())
                        .filter(this::anyLimit)
                        .map(Severities::tied)
                        .toList());
    }

    private static String tied(Measurement measurement) {
        return "In the ranks of %s, values beyond an assay limit count as equal to the limit."
                .formatted(measurement.label());
    }

    /// Of the exposures, then of what is compared, each once.
    private static List<Measurement> beside(Study study) {
        Analysis analysis = study.analysis();
        String score = analysis.severity().map(Analysis.Severity::measurement).orElse("");
        return Stream.concat(
                        analysis.exposures().stream().flatMap(each -> each.measured().stream()),
                        analysis.compare().stream())
                .distinct()
                .filter(name -> !name.equals(score))
                .map(study::measurement)
                .toList();
    }

    private Severity.Band band(int at) {
        Analysis.Severity.Band band = bands.bands().get(at);
        return new Severity.Band(band.label(), band.from(), cases(place -> bands.of(place) == at));
    }

    private Count cases(IntPredicate counted) {
        return Count.of(IntStream.of(cases).filter(counted).count());
    }

    private static Stream<Figure> tests(Association association) {
        return Stream.of(association.pearson().p(), association.spearman().p())
                .filter(Figure.Value.class::isInstance);
    }

    private boolean anyLimit(Measurement measurement) {
        Labs labs = members.participants().labs(measurement.name());
        return IntStream.of(cases)
                .map(members::person)
                .anyMatch(
                        person -> labs.known(person) && labs.limit(person) != Labs.Limit.MEASURED);
    }

    private Association association(Measurement measurement) {
        Labs labs = members.participants().labs(measurement.name());
        int[] both =
                IntStream.of(cases)
                        .map(members::person)
                        .filter(person -> labs.known(person) && scores.known(person))
                        .toArray();
        double[] x = IntStream.of(both).mapToDouble(scores::of).toArray();
        double[] y = IntStream.of(both).mapToDouble(labs::of).toArray();
        boolean measured =
                IntStream.of(both)
                        .allMatch(person ->
                                labs.limit(person) == Labs.Limit.MEASURED
                                        && scores.limit(person) == Labs.Limit.MEASURED);
        return new Association(
                measurement.name(),
                measurement.label(),
                measurement.unit(),
                Count.of(both.length),
                Count.of(cases.length - both.length),
                pearson(measured ? Correlation.pearson(x, y) : Description.BEYOND_LIMITS),
                spearman(Correlation.spearman(x, y)),
                IntStream.range(0, bands.bands().size())
                        .mapToObj(band -> summary(labs, band))
                        .toList());
    }

    private static Severity.Pearson pearson(Correlation correlation) {
        return switch (correlation) {
            case Coefficient found -> {
                Limits limits = found.limits(0.95);
                yield new Severity.Pearson(
                        Figure.of(found.r()),
                        Figures.of(limits.lower()),
                        Figures.of(limits.upper()),
                        Figure.of(found.p()));
            }
            case NotEstimable reason -> {
                Figure none = Figures.of(reason);
                yield new Severity.Pearson(none, none, none, none);
            }
        };
    }

    private static Severity.Spearman spearman(Correlation correlation) {
        return switch (correlation) {
            case Coefficient found ->
                    new Severity.Spearman(Figure.of(found.r()), Figure.of(found.p()));
            case NotEstimable reason ->
                    new Severity.Spearman(Figures.of(reason), Figures.of(reason));
        };
    }

    private Severity.Summary summary(Labs labs, int band) {
        int[] people =
                IntStream.of(cases)
                        .filter(place -> bands.of(place) == band)
                        .map(members::person)
                        .filter(labs::known)
                        .toArray();
        List<Sample.Limit> limits = new ArrayList<>();
        for (int person : people) {
            limits.add(Comparisons.limit(labs.limit(person)));
        }
        Description described =
                Description.of(
                        new Sample(
                                IntStream.of(people).mapToDouble(labs::of).toArray(),
                                limits.toArray(Sample.Limit[]::new)));
        return new Severity.Summary(
                bands.bands().get(band).label(),
                Count.of(described.n()),
                Figures.of(described.median()),
                Figures.of(described.q1()),
                Figures.of(described.q3()));
    }
}
