package org.claypon.results;

import java.util.ArrayList;
import java.util.List;

/// An exposure in the strata of a variable. How many are exposed in each is not in the results, so every estimate has the digits of few
/// people, unless the exposure is a number and the stratum has k sets.
final class MaskingInteraction {

    private final MaskingFigures figures;
    private final Interaction interaction;
    private final List<MaskingCell> sets;
    private final boolean number;
    private final List<MaskingModels> models;

    MaskingInteraction(
            MaskingTables tables,
            Interaction interaction,
            MaskingMatching matching,
            List<MaskingModels> models,
            List<MaskingCharacteristic> characteristics) {
        this.figures = new MaskingFigures(tables.k());
        this.interaction = interaction;
        this.sets = tables.counts(interaction.strata().stream().map(Interaction.Stratum::sets));
        tables.rest(matching.sets(), sets.toArray(MaskingCell[]::new));
        for (int i = 0; i < sets.size(); i++) {
            String level = interaction.strata().get(i).level();
            MaskingCell ofLevel = sets.get(i);
            characteristics.forEach(each -> each.tie(tables, interaction.by(), level, ofLevel));
        }
        this.models = models;
        this.number =
                models.stream()
                        .map(MaskingModels::model)
                        .anyMatch(model ->
                                model.name().equals(interaction.exposure())
                                        && model.exposed().isEmpty()
                                        && model.terms().stream()
                                                .allMatch(term -> term.exposed().isEmpty()));
    }

    Interaction printed() {
        List<Interaction.Stratum> strata = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            strata.add(printed(interaction.strata().get(i), sets.get(i)));
        }
        MaskingDigits digits = digits(sets.stream().noneMatch(MaskingCell::hidden));
        return new Interaction(
                interaction.exposure(),
                interaction.by(),
                strata,
                digits.probability(interaction.p(), figures),
                interaction.method(),
                new MaskingNotes(figures.k()).masked(interaction.notes()));
    }

    private Interaction.Stratum printed(Interaction.Stratum stratum, MaskingCell cell) {
        MaskingDigits digits = digits(!cell.hidden());
        return new Interaction.Stratum(
                stratum.level(),
                cell.printed(),
                digits.estimate(stratum.oddsRatio(), figures),
                digits.estimate(stratum.lower(), figures),
                digits.estimate(stratum.upper(), figures),
                digits.probability(stratum.p(), figures));
    }

    private MaskingDigits digits(boolean counted) {
        return number && counted
                ? MaskingDigits.ALL
                : MaskingDigits.TWO.orFewer(MaskingModels.digitsOf(interaction.exposure(), models));
    }
}
