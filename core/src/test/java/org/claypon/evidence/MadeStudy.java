package org.claypon.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.results.Attrition;
import org.claypon.results.Balance;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.Criticisms;
import org.claypon.results.DataRead;
import org.claypon.results.EValue;
import org.claypon.results.Evidence;
import org.claypon.results.Figure;
import org.claypon.results.Interaction;
import org.claypon.results.Matching;
import org.claypon.results.Model;
import org.claypon.results.RankExamples;
import org.claypon.results.Results;
import org.claypon.results.Sensitivity;
import org.claypon.results.Specifications;
import org.claypon.results.Trend;
import org.claypon.results.Verdict;
import org.claypon.sql.TableLayout;
import org.claypon.study.Amount;
import org.claypon.study.Analysis;
import org.claypon.study.Condition;
import org.claypon.study.Eligibility;
import org.claypon.study.Exposure;
import org.claypon.study.Measurement;
import org.claypon.study.MissingCodes;
import org.claypon.study.Study;
import org.claypon.study.TableData;

/// A study of B12 and restless legs with the results that a test needs, and nothing else.
final class MadeStudy {

    static final Exposure BELOW =
            new Exposure.Below("b12 below 300 pg/mL", "b12", new Amount(300, "pg/mL"));
    static final Exposure LINEAR =
            new Exposure.Linear("b12 per 100 pg/mL", "b12", new Amount(100, "pg/mL"), false, true);
    static final Exposure LOWER =
            new Exposure.Linear(
                    "b12 per 100 pg/mL lower", "b12", new Amount(100, "pg/mL"), true, true);
    static final Exposure DOUBLING = new Exposure.PerDoubling("b12 per doubling", "b12");
    static final Exposure QUARTILES = new Exposure.Quartiles("b12 quartiles", "b12");

    static final Figure NONE = Figure.notEstimable("not asked for");

    private List<Exposure> exposures = List.of();
    private Study.Sampling sampling = Study.Sampling.CROSS_SECTIONAL;
    private final List<Study.LiteratureEntry> literature = new ArrayList<>();
    private final List<Model> models = new ArrayList<>();
    private List<Comparison> comparisons = List.of();
    private final List<Interaction> by = new ArrayList<>();
    private final List<EValue> eValues = new ArrayList<>();
    private Optional<Specifications> choices = Optional.empty();
    private List<Balance> balance = List.of();
    private int all = 80;
    private int cases = 80;
    private int controls = 80;
    private int reused;
    private boolean calibrated;

    static MadeStudy of(Exposure... exposures) {
        MadeStudy made = new MadeStudy();
        made.exposures = List.of(exposures);
        return made;
    }

    /// An exposure that is answered yes or no.
    static Exposure trait(String name) {
        return new Exposure.Answered(
                name,
                new org.claypon.study.Test.Where(new Condition.IsMissing("x"), "x is missing"));
    }

    MadeStudy sampling(Study.Sampling sampling) {
        this.sampling = sampling;
        return this;
    }

    MadeStudy calibrated() {
        this.calibrated = true;
        return this;
    }

    MadeStudy people(int all, int cases, int controls, int reused) {
        this.all = all;
        this.cases = cases;
        this.controls = controls;
        this.reused = reused;
        return this;
    }

    MadeStudy model(String name, double ratio, double lower, double upper) {
        return model(name, Figure.of(ratio), Figure.of(lower), Figure.of(upper));
    }

    MadeStudy model(String name, Figure ratio, Figure lower, Figure upper) {
        return model(model(name, List.of(term(name, ratio, lower, upper)), NONE, 0));
    }

    MadeStudy model(Model model) {
        models.add(model);
        return this;
    }

    /// A yes-or-no exposure of few people: limits by the likelihood beside an exact p.
    MadeStudy few(String name, double ratio, double lower, double upper, double p) {
        Model.Term made = term(name, Figure.of(ratio), Figure.of(lower), Figure.of(upper));
        Model.Term term =
                new Model.Term(
                        made.term(),
                        made.logOddsRatio(),
                        made.standardError(),
                        made.oddsRatio(),
                        made.lower(),
                        made.upper(),
                        Figure.of(p),
                        made.wald(),
                        made.scoreP(),
                        made.robustStandardError(),
                        made.exposed());
        Model model = model(name, List.of(term), NONE, 0);
        return model(
                new Model(
                        model.name(),
                        model.exposure(),
                        model.unit(),
                        model.per(),
                        model.sets(),
                        model.setsInformative(),
                        model.missing(),
                        model.exposed(),
                        "profile likelihood; exact p",
                        model.logLikelihood(),
                        model.logLikelihoodNull(),
                        model.minimumDetectableOddsRatio(),
                        model.terms(),
                        model.crude(),
                        model.mantelHaenszel(),
                        model.pairs(),
                        model.curve(),
                        model.trend(),
                        model.notes()));
    }

    /// The quartiles above the lowest, each with an interval a factor of `spread` to either side.
    MadeStudy quartiles(double spread, double... ratios) {
        List<Model.Term> terms = new ArrayList<>();
        for (double ratio : ratios) {
            terms.add(
                    term(
                            QUARTILES.name() + ": quartile " + (terms.size() + 2),
                            Figure.of(ratio),
                            Figure.of(ratio / spread),
                            Figure.of(ratio * spread)));
        }
        return model(model(QUARTILES.name(), terms, NONE, 0));
    }

    /// B12 of the controls, from the first to the third quartile.
    MadeStudy compared(double q1, double q3) {
        comparisons = List.of(comparison(-251.4, -300, -202, Figure.of(q1), Figure.of(q3)));
        return this;
    }

    MadeStudy compared(Comparison... found) {
        comparisons = List.of(found);
        return this;
    }

    MadeStudy by(Exposure exposure, double p, double... ratios) {
        List<Interaction.Stratum> strata = new ArrayList<>();
        for (double ratio : ratios) {
            strata.add(
                    new Interaction.Stratum(
                            "level " + (strata.size() + 1),
                            Count.of(40),
                            Figure.of(ratio),
                            NONE,
                            NONE,
                            NONE));
        }
        by.add(
                new Interaction(
                        exposure.name(),
                        "sex",
                        strata,
                        Figure.of(p),
                        "likelihood ratio",
                        List.of()));
        return this;
    }

    /// The specification curve, of which the evidence reads the counts.
    MadeStudy choices(Exposure exposure, int analyses, int sameSide, int leavingOutOne) {
        return choices(
                exposure,
                new Specifications.Agreement(
                        analyses,
                        analyses,
                        sameSide,
                        analyses - sameSide,
                        leavingOutOne,
                        leavingOutOne));
    }

    MadeStudy choices(Exposure exposure, Specifications.Agreement agreement) {
        choices =
                Optional.of(
                        new Specifications(
                                exposure.name(), List.of(), Optional.of(agreement), List.of()));
        return this;
    }

    /// Quartiles with the p of their trend.
    MadeStudy trend(double p, double spread, double... ratios) {
        quartiles(spread, ratios);
        Model without = models.removeLast();
        return model(
                new Model(
                        without.name(),
                        without.exposure(),
                        without.unit(),
                        without.per(),
                        without.sets(),
                        without.setsInformative(),
                        without.missing(),
                        without.exposed(),
                        without.method(),
                        without.logLikelihood(),
                        without.logLikelihoodNull(),
                        without.minimumDetectableOddsRatio(),
                        without.terms(),
                        without.crude(),
                        without.mantelHaenszel(),
                        without.pairs(),
                        without.curve(),
                        Optional.of(new Trend(NONE, NONE, NONE, NONE, Figure.of(p))),
                        without.notes()));
    }

    /// Read as a rare condition and as a common one.
    MadeStudy eValue(String model, double rare, double common) {
        eValues.add(
                new EValue(
                        model,
                        model,
                        model,
                        Optional.empty(),
                        List.of(reading("rare", rare), reading("common", common))));
        return this;
    }

    private static EValue.Reading reading(String form, double eValue) {
        return new EValue.Reading(
                form, "", NONE, NONE, NONE, Figure.of(eValue), Figure.of(1), Optional.empty());
    }

    MadeStudy balance(double after) {
        balance = List.of(new Balance("age", NONE, Figure.of(after), Figure.of(1)));
        return this;
    }

    MadeStudy entry(String viewpoint, String direction) {
        literature.add(
                new Study.LiteratureEntry(viewpoint, "It was seen", direction, "Somebody 2020"));
        return this;
    }

    Verdict verdict() {
        return Verdicts.of(study(), results(), evidence(), calibrated);
    }

    List<Evidence> evidence() {
        return EvidenceTable.of(study(), results());
    }

    /// The rows that these data speak.
    List<Evidence> rows(Viewpoint viewpoint) {
        return viewpoint.among(evidence()).stream()
                .filter(row -> row.suppliedBy().equals("data"))
                .toList();
    }

    String direction(Viewpoint viewpoint) {
        return rows(viewpoint).getFirst().direction();
    }

    Verdict.Step step(String domain) {
        return verdict().certaintySteps().stream()
                .filter(step -> step.domain().equals(domain))
                .findFirst()
                .orElseThrow();
    }

    Study study() {
        Eligibility.Controls chosen =
                new Eligibility.Controls(
                        Optional.empty(),
                        new Eligibility.PerCase.UpTo(1),
                        List.of(),
                        Eligibility.Selection.CLOSEST,
                        false);
        org.claypon.study.Test diagnosed =
                new org.claypon.study.Test.Where(new Condition.IsMissing("dx"), "dx is missing");
        return new Study(
                new Study.Heading("A study", "restless legs", "0"),
                new TableData(
                        Path.of("people.csv"),
                        TableLayout.PLAIN,
                        Optional.empty(),
                        "id",
                        Optional.empty(),
                        Optional.empty(),
                        MissingCodes.NONE,
                        Optional.empty()),
                List.of(
                        new Measurement(
                                "b12",
                                "b12",
                                "pg/mL",
                                "Vitamin B12",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                new Eligibility(diagnosed, Optional.empty(), chosen, List.of(), List.of()),
                new Analysis(
                        exposures,
                        List.of(),
                        List.of(),
                        List.of("b12"),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                new Study.Design(sampling, Optional.empty()),
                literature,
                new Study.Settings(1, 1));
    }

    Results results() {
        return new Results(
                new Results.StudyInfo(
                        "A study", "restless legs", "0", sampling.name(), Optional.empty(), 1, 1),
                new Results.ClayponInfo("0"),
                new DataRead(DataRead.TABLE, 160, List.of(), List.of()),
                Optional.empty(),
                new Attrition(List.of(first(all)), List.of(first(controls))),
                new Matching(
                        List.of(),
                        Count.of(cases),
                        Count.of(cases),
                        Count.of(controls),
                        Count.of(0),
                        new LinkedHashMap<>(),
                        Count.of(reused),
                        List.of(),
                        List.of(),
                        "0"),
                balance,
                comparisons,
                Optional.empty(),
                List.of(),
                models,
                Optional.empty(),
                List.of(),
                by,
                new Sensitivity(eValues, List.of(), choices),
                Criticisms.none(),
                List.of(),
                Verdict.open(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Attrition.Step first(int people) {
        Count none = Count.of(0);
        return new Attrition.Step("start", Optional.empty(), Count.of(people), none, none, none);
    }

    static Model.Term term(String name, Figure ratio, Figure lower, Figure upper) {
        return term(name, ratio, lower, upper, lower, upper);
    }

    static Model.Term term(
            String name,
            Figure ratio,
            Figure lower,
            Figure upper,
            Figure waldLower,
            Figure waldUpper) {
        return new Model.Term(
                name,
                NONE,
                NONE,
                ratio,
                lower,
                upper,
                NONE,
                new Model.Wald(waldLower, waldUpper, NONE),
                NONE,
                Optional.empty(),
                Optional.empty());
    }

    static Model model(String name, List<Model.Term> terms, Figure detectable, int setsLost) {
        return new Model(
                name,
                name.replace(", adjusted", ""),
                Optional.empty(),
                Optional.empty(),
                Count.of(80),
                Count.of(40),
                new Model.Missing(Count.of(setsLost), Count.of(setsLost)),
                Optional.empty(),
                "profile likelihood",
                NONE,
                NONE,
                detectable,
                terms,
                new Model.Crude(NONE, NONE, NONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static Comparison comparison(
            double mean, double lower, double upper, Figure first, Figure third) {
        Comparison.Group cases =
                new Comparison.Group(
                        Count.of(80),
                        Count.of(0),
                        Count.of(0),
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        "mean of the logarithms");
        Comparison.Group controls =
                new Comparison.Group(
                        Count.of(80),
                        Count.of(0),
                        Count.of(0),
                        NONE,
                        NONE,
                        NONE,
                        first,
                        third,
                        NONE,
                        "mean of the logarithms");
        return new Comparison(
                "b12",
                "Vitamin B12",
                "pg/mL",
                cases,
                controls,
                new Comparison.Difference(
                        Figure.of(mean),
                        Figure.of(lower),
                        Figure.of(upper),
                        NONE,
                        Count.of(80),
                        "t over sets"),
                new Comparison.Ratio(NONE, NONE, NONE),
                RankExamples.noSignedRank(),
                Optional.empty(),
                List.of(),
                new Comparison.Distribution(List.of(), false, false),
                RankExamples.noRoc());
    }
}
