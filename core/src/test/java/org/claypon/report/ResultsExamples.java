package org.claypon.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.claypon.results.Attrition;
import org.claypon.results.Balance;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.CriteriaCounts;
import org.claypon.results.DataRead;
import org.claypon.results.Figure;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.Matching;
import org.claypon.results.RankExamples;
import org.claypon.results.Results;

/// Results to write reports from: a full study of the size and with the estimates of the flagship, a masked small one, and
/// one in which nothing can be estimated. Numbers without a source are invented.
///
/// Every text can be given a prefix, so that a test can plant what must not act.
public final class ResultsExamples {

    static final String HOSTILE =
            "=cmd|' /C calc'!A0<script>alert(\"x\")</script><img src=x onerror=alert(1)>&\u202E\u2028\u0007*_`[a](javascript:b)"
                    + "\n# own heading\n- own item, \"quoted\" ";

    private static final Figure NONE = Figure.notEstimable("no informative sets");

    private final String prefix;

    private ResultsExamples(String prefix) {
        this.prefix = prefix;
    }

    public static Results full() {
        return new ResultsExamples("").fullStudy();
    }

    /// The same with the prefix before every text.
    static Results hostile() {
        return new ResultsExamples(HOSTILE).fullStudy();
    }

    /// The full study without the one exposure that differs.
    static Results nothingSeen() {
        return full().with(
                        new VerdictExamples("").evidence(), new VerdictExamples("").nothingSeen());
    }

    static Results masked() {
        return SmallExamples.masked();
    }

    static Results empty() {
        return SmallExamples.empty();
    }

    static List<Results> all() {
        return List.of(full(), hostile(), masked(), empty());
    }

    private String t(String text) {
        return prefix + text;
    }

    private Results fullStudy() {
        return new Results(
                new Results.StudyInfo(
                        t(
                                "Vitamin B12 in people with diagnosed restless legs, United States 2005–06"),
                        t("restless legs syndrome"),
                        t("9f2c4a7be01d55c3a6f0"),
                        prefix.isEmpty() ? "cross_sectional" : t("cross_sectional"),
                        Optional.of(0.03),
                        1,
                        2022),
                new Results.ClayponInfo("0.1.0"),
                new DataRead(
                        DataRead.TABLE,
                        10348,
                        List.of(
                                new DataRead.MissingCells(
                                        t("SLQ150"), t("missing code 9"), Count.of(36)),
                                new DataRead.MissingCells(
                                        t("LBXB12"), t("empty cell"), Count.of(2299))),
                        List.of(t("4 values of homocysteine were read as limits."))),
                Optional.of(
                        new CriteriaCounts(
                                t("IRLSSG 2014"),
                                5,
                                List.of(
                                        new CriteriaCounts.Item(
                                                t("Urge to move the legs"),
                                                Count.of(25),
                                                Count.of(0),
                                                Count.of(0)),
                                        new CriteriaCounts.Item(
                                                t("Worse at rest"),
                                                Count.of(24),
                                                Count.of(1),
                                                Count.of(0)),
                                        new CriteriaCounts.Item(
                                                t("Not explained by another condition"),
                                                Count.of(21),
                                                Count.of(1),
                                                Count.of(3))))),
                flow(),
                matching(),
                List.of(
                        new Balance(t("RIDAGEYR"), Figure.of(0.412), Figure.of(0), Figure.of(1)),
                        new Balance(
                                t("RIAGENDR = 1"), Figure.of(-0.203), Figure.of(0), Figure.of(1)),
                        new Balance(t("b12"), Figure.of(0.05), Figure.of(0.218), Figure.of(2.31)),
                        new Balance(
                                t("RIDEXPRG = 1"),
                                Figure.notEstimable(t("nobody has it")),
                                Figure.notEstimable(t("nobody has it")),
                                NONE)),
                List.of(b12(), homocysteine(), creatinine()),
                Optional.of(guideline()),
                new GuidelineExamples(prefix).sensitivity(guideline()),
                new ModelExamples(prefix).models(),
                Optional.empty(),
                List.of(),
                List.of(new ModelExamples(prefix).interaction()),
                new SensitivityExamples(prefix).full(),
                new CriticismExamples(prefix).full(),
                new VerdictExamples(prefix).evidence(),
                new VerdictExamples(prefix).full(!prefix.isEmpty()),
                List.of(
                        t("Cases were people with a diagnosis of restless legs."),
                        t(
                                "Each case was matched with 4 controls of the same sex and age within 2 years."),
                        t(
                                "Odds ratios are conditional maximum likelihood estimates with profile limits.")),
                List.of(
                        new Results.Literature(
                                t("consistency"),
                                t(
                                        "Mean B12 was 168 pg/mL in 80 patients and 419 pg/mL in 80 controls"),
                                prefix.isEmpty() ? "supports" : t("supports"),
                                t("Geng 2022")),
                        new Results.Literature(
                                t("experiment"),
                                t("No trial has held back B12 from people who lack it"),
                                prefix.isEmpty() ? "silent" : t("silent"),
                                t("NICE NG239"))),
                Optional.empty());
    }

    private Attrition flow() {
        Count none = Count.of(0);
        return new Attrition(
                List.of(
                        new Attrition.Step(
                                t("SLQ070C = 3"),
                                Optional.empty(),
                                Count.of(25),
                                none,
                                none,
                                Count.of(4209)),
                        new Attrition.Step(
                                t("Adults"),
                                Optional.empty(),
                                Count.of(24),
                                Count.of(1),
                                Count.of(1),
                                none),
                        new Attrition.Step(
                                t("B12 and homocysteine measured"),
                                Optional.empty(),
                                Count.of(21),
                                Count.of(3),
                                Count.of(3),
                                none),
                        new Attrition.Step(
                                t("Weak or failing kidneys"),
                                Optional.of(t("cause_of_condition")),
                                Count.of(21),
                                none,
                                none,
                                Count.of(2)),
                        new Attrition.Step(
                                t("matched"), Optional.empty(), Count.of(21), none, none, none)),
                List.of(
                        new Attrition.Step(
                                t("SLQ150 = 0 and SLQ060 = 2"),
                                Optional.empty(),
                                Count.of(4546),
                                none,
                                none,
                                Count.of(4253)),
                        new Attrition.Step(
                                t("Adults"),
                                Optional.empty(),
                                Count.of(3548),
                                Count.of(998),
                                Count.of(711),
                                none),
                        new Attrition.Step(
                                t("B12 and homocysteine measured"),
                                Optional.empty(),
                                Count.of(2510),
                                Count.of(1038),
                                Count.of(751),
                                none),
                        new Attrition.Step(
                                t("Weak or failing kidneys"),
                                Optional.of(t("cause_of_condition")),
                                Count.of(2459),
                                Count.of(51),
                                Count.of(51),
                                Count.of(31)),
                        new Attrition.Step(
                                t("matched"),
                                Optional.empty(),
                                Count.of(84),
                                Count.of(2375),
                                none,
                                none)));
    }

    private Matching matching() {
        return new Matching(
                List.of(t("same RIAGENDR"), t("RIDAGEYR within 2 years")),
                Count.of(21),
                Count.of(21),
                Count.of(84),
                Count.of(1),
                ordered(t("4"), Count.of(21)),
                Count.of(0),
                List.of(new Matching.Reason(t("no eligible control: same RIAGENDR"), Count.of(1))),
                List.of(
                        new Matching.Difference(
                                t("RIDAGEYR"), Figure.of(52.3), Figure.of(81), NONE)),
                t("77aa0cf1c95e"));
    }

    private Comparison b12() {
        return new Comparison(
                t("b12"),
                t("Vitamin B12"),
                t("pg/mL"),
                group(21, 594.9, 301.2, 541, 402, 700, 530.1),
                group(84, 513.8, 240.6, 470.5, 361, 601, 466.9),
                new Comparison.Difference(
                        Figure.of(81.1),
                        Figure.of(-61.4),
                        Figure.of(223.6),
                        Figure.of(0.249),
                        Count.of(21),
                        t("t over sets")),
                new Comparison.Ratio(Figure.of(1.135), Figure.of(0.899), Figure.of(1.434)),
                signedRank(0.31, 21),
                Optional.empty(),
                List.of(
                        share("180 pg/mL", "guideline: from here on Indeterminate", 0, 1),
                        share("300 pg/mL", "an exposure of the study", 3, 13),
                        share("351 pg/mL", "guideline: from here on Deficiency unlikely", 4, 21)),
                bins(
                        new double[] {100, 200, 300, 400, 500, 600, 700, 800, 1000, 1400},
                        new long[] {0, 3, 2, 4, 4, 3, 1, 2, 2},
                        new long[] {1, 12, 16, 18, 15, 10, 6, 4, 2}),
                RankExamples.twelveSets());
    }

    private Comparison.Share share(String threshold, String source, long cases, long controls) {
        return new Comparison.Share(t(threshold), t(source), part(cases, 21), part(controls, 84));
    }

    private static Comparison.Part part(long below, long of) {
        double share = (double) below / of;
        return new Comparison.Part(
                Count.of(below),
                Count.of(of),
                Figure.of(share),
                Figure.of(share / 2),
                Figure.of(share / 2 + 0.2));
    }

    private Comparison homocysteine() {
        return new Comparison(
                t("homocysteine"),
                t("Homocysteine"),
                t("umol/L"),
                group(21, 10.25, 9.61, 7.62, 6.2, 10.4, 8.47),
                group(84, 8.80, 3.75, 8.22, 6.5, 10.1, 8.23),
                new Comparison.Difference(
                        Figure.of(1.45),
                        Figure.of(-3.02),
                        Figure.of(5.92),
                        Figure.of(0.507),
                        Count.of(21),
                        t("t over sets")),
                new Comparison.Ratio(Figure.of(1.029), Figure.of(0.83), Figure.of(1.276)),
                signedRank(0.62, 21),
                Optional.empty(),
                List.of(),
                bins(
                        new double[] {2, 6, 8, 10, 15, 50},
                        new long[] {4, 8, 3, 4, 2},
                        new long[] {15, 24, 22, 19, 4}),
                RankExamples.noRoc());
    }

    private Comparison creatinine() {
        return new Comparison(
                t("creatinine"),
                t("Creatinine"),
                t("mg/dL"),
                group(21, 0.887, 0.212, 0.84, 0.76, 0.98, 0.866),
                group(84, 0.879, 0.207, 0.86, 0.75, 0.97, 0.858),
                new Comparison.Difference(
                        Figure.of(0.008),
                        Figure.of(-0.09),
                        Figure.of(0.106),
                        Figure.of(0.87),
                        Count.of(21),
                        t("t over sets")),
                new Comparison.Ratio(Figure.of(1.009), Figure.of(0.92), Figure.of(1.107)),
                signedRank(0.91, 19),
                Optional.of(
                        new Comparison.Equivalent(
                                t("10 %"),
                                Figure.of(0.934),
                                Figure.of(1.09),
                                prefix.isEmpty() ? "equivalent" : t("equivalent"))),
                List.of(),
                new Comparison.Distribution(List.of(), false, false),
                RankExamples.noRoc());
    }

    private Comparison.SignedRank signedRank(double p, long sets) {
        return new Comparison.SignedRank(Figure.of(p), Count.of(sets), t("signed ranks of sets"));
    }

    private static Comparison.Group group(long n, double... figures) {
        return new Comparison.Group(
                Count.of(n),
                Count.of(0),
                Count.of(n == 84 ? 4 : 0),
                Figure.of(figures[0]),
                Figure.of(figures[1]),
                Figure.of(figures[2]),
                Figure.of(figures[3]),
                Figure.of(figures[4]),
                Figure.of(figures[5]),
                n == 84
                        ? "lognormal maximum likelihood with values beyond assay limits as limits"
                        : "mean of the logarithms");
    }

    private static Comparison.Distribution bins(double[] edges, long[] cases, long[] controls) {
        List<Comparison.Bin> bins = new java.util.ArrayList<>();
        for (int i = 0; i < cases.length; i++) {
            bins.add(
                    new Comparison.Bin(
                            edges[i], edges[i + 1], Count.of(cases[i]), Count.of(controls[i])));
        }
        return new Comparison.Distribution(bins, false, true);
    }

    private GuidelineGroups guideline() {
        SequencedMap<String, SequencedMap<String, Count>> groups = new LinkedHashMap<>();
        groups.put("cases", bands(0, 4, 17, 0));
        groups.put("controls", bands(1, 20, 61, 2));
        SequencedMap<String, SequencedMap<String, GuidelineGroups.Share>> shares =
                new LinkedHashMap<>();
        shares.put("cases", shares(0, 4 / 21.0, 17 / 21.0));
        shares.put("controls", shares(1 / 82.0, 20 / 82.0, 61 / 82.0));
        return new GuidelineGroups(
                t("nice-ng239-b12"),
                t("2024-03"),
                t("Vitamin B12 deficiency in over 16s (NICE NG239)"),
                groups,
                shares,
                ordered(t("the unit cannot be converted"), Count.of(2)),
                List.of(
                        band(
                                "deficient",
                                "Deficiency confirmed or likely",
                                "",
                                Figure.notEstimable("the lowest"),
                                "",
                                true),
                        band(
                                "indeterminate",
                                "Indeterminate",
                                "from 180 pg/mL",
                                Figure.of(180),
                                "methylmalonic acid",
                                true),
                        band(
                                "unlikely",
                                "Deficiency unlikely",
                                "above 350 pg/mL",
                                Figure.of(351),
                                "",
                                false)),
                List.of(
                        t(
                                "For 12 people it is not known if they were pregnant; that counted as no.")));
    }

    private GuidelineGroups.Band band(
            String band, String label, String edge, Figure lower, String next, boolean verified) {
        return new GuidelineGroups.Band(
                t("total_b12"),
                t("total B12"),
                prefix + band,
                t(label),
                edge.isEmpty() ? "" : t(edge),
                lower,
                t("pg/mL"),
                next.isEmpty() ? "" : t(next),
                t("NICE NG239"),
                verified);
    }

    private SequencedMap<String, Count> bands(
            long deficient, long indeterminate, long unlikely, long not) {
        SequencedMap<String, Count> bands = new LinkedHashMap<>();
        bands.put(t("deficient"), Count.of(deficient));
        bands.put(t("indeterminate"), Count.of(indeterminate));
        bands.put(t("unlikely"), Count.of(unlikely));
        bands.put("not_classifiable", Count.of(not));
        return bands;
    }

    private SequencedMap<String, GuidelineGroups.Share> shares(double... shares) {
        SequencedMap<String, GuidelineGroups.Share> found = new LinkedHashMap<>();
        List<String> bands = List.of(t("deficient"), t("indeterminate"), t("unlikely"));
        for (int i = 0; i < shares.length; i++) {
            found.put(
                    bands.get(i),
                    new GuidelineGroups.Share(
                            Figure.of(shares[i]),
                            Figure.of(shares[i] / 2),
                            Figure.of(Math.min(1, shares[i] / 2 + 0.4))));
        }
        return found;
    }

    static <V> SequencedMap<String, V> ordered(String key, V value) {
        SequencedMap<String, V> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
