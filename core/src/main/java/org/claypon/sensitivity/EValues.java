package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.Exposures;
import org.claypon.exposure.Members;
import org.claypon.results.EValue;
import org.claypon.results.EValue.Benchmarks;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.study.Exposure;
import org.claypon.study.Study;

/// The E-values of the models of a study.
final class EValues {

    private static final Figure NO_CONTRAST =
            Figure.notEstimable(
                    "the study file states no contrast of two amounts or levels for this exposure");

    private final Study study;
    private final Members members;
    private final Exposures columns;

    private EValues(Study study, Members members) {
        this.study = study;
        this.members = members;
        this.columns = new Exposures(study, members);
    }

    static List<EValue> of(Study study, Members members, List<Model> models) {
        return new EValues(study, members).of(models);
    }

    private List<EValue> of(List<Model> models) {
        List<EValue> found = new ArrayList<>();
        for (Exposure exposure : study.analysis().exposures()) {
            for (Model model : models) {
                if (model.exposure().equals(exposure.name())) {
                    for (StatedContrast contrast : StatedContrast.all(exposure, model.terms())) {
                        found.add(of(exposure, model, contrast));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private List<ExposureColumns> covariates(Exposure exposure) {
        return study.analysis().covariatesOf(exposure).stream().map(columns::columns).toList();
    }

    private Set<String> matched() {
        return study.eligibility().controls().match().stream()
                .map(rule -> rule.covariate().name())
                .collect(Collectors.toSet());
    }

    private EValue of(Exposure exposure, Model model, StatedContrast contrast) {
        Model.Term term = model.terms().get(contrast.term());
        boolean adjusted = !model.name().equals(model.exposure());
        Optional<Benchmarking> benchmarking =
                adjusted && contrast.words().isPresent()
                        ? Optional.of(
                                new Benchmarking(
                                        members,
                                        columns.columns(exposure),
                                        covariates(exposure),
                                        matched()))
                        : Optional.empty();
        List<EValue.Reading> readings =
                OddsReading.of(study.design()).stream()
                        .map(reading -> reading(reading, contrast, term))
                        .map(reading ->
                                with(
                                        reading,
                                        benchmarking.map(
                                                each -> each.of(contrast.term(), reading))))
                        .toList();
        return new EValue(model.name(), model.exposure(), term.term(), contrast.words(), readings);
    }

    private static EValue.Reading reading(
            OddsReading reading, StatedContrast contrast, Model.Term term) {
        return contrast.words().isPresent()
                ? EValue.reading(
                        reading.form(),
                        reading.because(),
                        term.oddsRatio(),
                        term.lower(),
                        term.upper())
                : EValue.nothing(reading.form(), reading.because(), NO_CONTRAST);
    }

    private static EValue.Reading with(EValue.Reading reading, Optional<Benchmarks> benchmarks) {
        return new EValue.Reading(
                reading.form(),
                reading.because(),
                reading.riskRatio(),
                reading.lower(),
                reading.upper(),
                reading.eValue(),
                reading.eValueOfLimits(),
                benchmarks);
    }
}
