package org.claypon.report;

import static org.claypon.report.Section.COMPARISONS;
import static org.claypon.report.Section.CRITICISMS;
import static org.claypon.report.Section.CURVES;
import static org.claypon.report.Section.EVIDENCE;
import static org.claypon.report.Section.FLOW;
import static org.claypon.report.Section.GUIDELINE;
import static org.claypon.report.Section.GUIDELINES;
import static org.claypon.report.Section.HEADLINE;
import static org.claypon.report.Section.INTERACTIONS;
import static org.claypon.report.Section.LIMITS;
import static org.claypon.report.Section.LITERATURE;
import static org.claypon.report.Section.MATCHING;
import static org.claypon.report.Section.METHODS;
import static org.claypon.report.Section.MODELS;
import static org.claypon.report.Section.PATTERNS;
import static org.claypon.report.Section.PEOPLE;
import static org.claypon.report.Section.SENSITIVITY;
import static org.claypon.report.Section.SEVERITY;
import static org.claypon.report.Section.SPECIFICATIONS;

import java.util.List;

/// The items of STROBE for case–control studies, in our own words, with the sections that may answer each.
///
/// **Source.** von Elm et al. 2007, PLoS Medicine 4(10):e296, doi:10.1371/journal.pmed.0040296. The numbers of the items are
/// theirs; 14c and the forms for cohorts and surveys are left out.
enum StrobeItem {
    I1A(
            "1a",
            "Design named in title or abstract",
            "Name the matched case–control design in the title or the abstract."),
    I1B(
            "1b",
            "Abstract: what was done and found",
            "Write the abstract; the headline and the plain summary hold its findings.",
            HEADLINE),
    I2(
            "2",
            "Background and reasons",
            "Say why the question matters and what was known.",
            LITERATURE),
    I3(
            "3",
            "Objectives and hypotheses",
            "State the question and any hypothesis that was fixed beforehand."),
    I4(
            "4",
            "Study design, early in the paper",
            "Paste the first paragraph of the Methods text.",
            METHODS),
    I5(
            "5",
            "Setting, places and dates",
            "Say where and when people were recruited, exposed and measured; a table of values does not hold it."),
    I6A(
            "6a",
            "Who could be a case or a control, and why",
            "Say why these cases and these controls were chosen.",
            FLOW,
            PEOPLE,
            METHODS),
    I6B("6b", "Matching criteria and controls per case", "", MATCHING, METHODS),
    I7(
            "7",
            "Outcome, exposures and confounders defined",
            "Say how the condition was diagnosed, and why each confounder was chosen.",
            PEOPLE,
            METHODS),
    I8(
            "8",
            "How each variable was measured, alike in both groups",
            "Name the assays, and say whether cases and controls were measured in the same way.",
            COMPARISONS),
    I9(
            "9",
            "What was done about bias",
            "Say what was done in the planning against selection and information bias.",
            SENSITIVITY,
            CRITICISMS,
            LIMITS),
    I10(
            "10",
            "How the size of the study came about",
            "Say how the size was planned; the report says what it could have seen.",
            FLOW,
            MODELS),
    I11(
            "11",
            "How quantities were handled and grouped",
            "Say why these cut-offs were chosen.",
            METHODS,
            GUIDELINE),
    I12A("12a", "Statistical methods, with control of confounding", "", METHODS),
    I12B("12b", "Methods for subgroups and interactions", "", INTERACTIONS),
    I12C("12c", "How missing data were dealt with", "", METHODS, PEOPLE, MODELS),
    I12D("12d", "How the analysis allowed for matching", "", METHODS, MODELS),
    I12E("12e", "Sensitivity analyses", "", SPECIFICATIONS, GUIDELINES, SENSITIVITY),
    I13A("13a", "Numbers at each stage", "", FLOW),
    I13B(
            "13b",
            "Why people did not take part",
            "Give the refusals and losses before the data were made; the report knows only whom its rules left out.",
            FLOW,
            MATCHING),
    I13C("13c", "Flow diagram", "", FLOW),
    I14A(
            "14a",
            "Characteristics of cases and controls",
            "Add what the study file does not name; tables/table_1.csv holds what it does.",
            FLOW,
            COMPARISONS),
    I14B("14b", "Missing values of each variable", "", PEOPLE, COMPARISONS),
    I15("15", "Exposure of cases and of controls", "", MODELS, GUIDELINE, COMPARISONS),
    I16A(
            "16a",
            "Unadjusted and adjusted estimates with their precision",
            "Say which confounders were adjusted for and why, or why none was.",
            MODELS),
    I16B("16b", "Boundaries of categories", "", MODELS, GUIDELINE, COMPARISONS),
    I16C(
            "16c",
            "Relative risks as absolute ones",
            "A case–control study does not give absolute risks; bring a rate from elsewhere where it matters."),
    I17(
            "17",
            "Other analyses",
            "",
            INTERACTIONS,
            CURVES,
            PATTERNS,
            SEVERITY,
            GUIDELINES,
            SPECIFICATIONS,
            SENSITIVITY),
    I18("18", "Key results", "Relate them to the objectives.", HEADLINE),
    I19(
            "19",
            "Limitations, with direction and size of bias",
            "Add what you know of these data and of how they were made.",
            LIMITS,
            SENSITIVITY,
            CRITICISMS),
    I20(
            "20",
            "Cautious interpretation",
            "Interpret, with other studies in view.",
            EVIDENCE,
            LIMITS,
            LITERATURE),
    I21("21", "Generalisability", "Say to whom the results apply.", LIMITS, FLOW),
    I22(
            "22",
            "Funding and the part of the funders",
            "Name the sources of money and what part they took.");

    private final String number;
    private final String topic;
    private final String author;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final List<Section> sections;

    /// @param author what is left to write; empty where the report says it all
    StrobeItem(String number, String topic, String author, Section... sections) {
        this.number = number;
        this.topic = topic;
        this.author = author;
        this.sections = List.of(sections);
    }

    String number() {
        return number;
    }

    String topic() {
        return topic;
    }

    String author() {
        return author;
    }

    List<Section> sections() {
        return sections;
    }
}
