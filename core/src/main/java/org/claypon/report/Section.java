package org.claypon.report;

import java.util.List;
import java.util.Locale;
import org.claypon.html.Html;
import org.claypon.report.criticism.CriticismsSection;
import org.claypon.results.Results;

/// The sections of the report, in their order. Their ids are fixed: links and tests rely on them.
enum Section {
    HEADLINE("In one sentence"),
    EVIDENCE("What speaks for a link, and what against"),
    FLOW("Who was studied, and who was left out"),
    PEOPLE("The data and the definition of a case"),
    MATCHING("Matching"),
    BALANCE("Balance"),
    COMPARISONS("Measurements compared"),
    DISTRIBUTIONS("Distributions"),
    GUIDELINE("Guideline"),
    GUIDELINES("Under other guidelines"),
    MODELS("Odds ratios"),
    CURVES("Curves and trends"),
    ROC("How well a measurement tells cases from controls"),
    INTERACTIONS("Differences between groups"),
    PATTERNS("Measurements together"),
    SEVERITY("Severity among the cases"),
    SENSITIVITY("What else could explain it"),
    SPECIFICATIONS("Other choices that could be defended"),
    CRITICISMS("Criticisms of this design, answered"),
    LIMITS("What this does not show"),
    LITERATURE("Other studies, as supplied"),
    METHODS("Methods text"),
    STROBE("Reporting checklist (STROBE)"),
    PROVENANCE("Provenance");

    private final String heading;

    Section(String heading) {
        this.heading = heading;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String heading() {
        return heading;
    }

    Frame.Part part(Results results) {
        return new Frame.Part(id(), heading, HiddenTables.folded(content(results)));
    }

    /// Whether it holds more than a note that says why there is nothing.
    boolean isPresent(Results results) {
        List<Html> content = content(results);
        return !content.isEmpty() && !isOneNote(content);
    }

    private static boolean isOneNote(List<Html> content) {
        return content.size() == 1
                && content.getFirst() instanceof Html.Element only
                && Prose.isNote(only);
    }

    /// Empty where the study file does not ask for it; [NotAsked] says what would.
    private List<Html> content(Results results) {
        return switch (this) {
            case HEADLINE -> HeadlineSection.of(results);
            case EVIDENCE -> EvidenceSection.of(results);
            case FLOW -> FlowSection.of(results);
            case PEOPLE -> PeopleSection.of(results);
            case MATCHING -> MatchingSection.of(results);
            case BALANCE -> BalanceSection.of(results);
            case COMPARISONS -> ComparisonSection.of(results);
            case DISTRIBUTIONS -> DistributionSection.of(results);
            case GUIDELINE -> GuidelineSection.of(results);
            case GUIDELINES -> GuidelinesSection.of(results);
            case MODELS -> ModelSection.of(results);
            case CURVES -> CurveSection.of(results);
            case ROC -> RocSection.of(results);
            case INTERACTIONS -> InteractionSection.of(results);
            case PATTERNS -> PatternSection.of(results);
            case SEVERITY -> SeveritySection.of(results);
            case SENSITIVITY -> SensitivitySection.of(results);
            case SPECIFICATIONS -> SpecificationSection.of(results);
            case CRITICISMS -> CriticismsSection.of(results);
            case LIMITS -> LimitsSection.of(results);
            case LITERATURE -> LiteratureSection.of(results);
            case METHODS -> MethodsSection.of(results);
            case STROBE -> StrobeSection.of(results);
            case PROVENANCE -> ProvenanceSection.of(results);
        };
    }
}
