package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.results.GuidelineGroups;
import org.claypon.sensitivity.Choice.Caliper;
import org.claypon.sensitivity.Choice.Covariates;
import org.claypon.sensitivity.Choice.Draw;
import org.claypon.sensitivity.Choice.Form;
import org.claypon.sensitivity.Choice.Ratio;
import org.claypon.sensitivity.Choice.Washout;
import org.claypon.sensitivity.Choice.Without;
import org.claypon.study.Analysis;
import org.claypon.study.Eligibility;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Exposure;
import org.claypon.study.MatchRule;
import org.claypon.study.NamedTest;
import org.claypon.study.Study;

/// Which analyses of a study could be defended, before any of them is made.
///
/// From the study's own analysis each choice is changed alone: 1, 2 or 4 controls a case, or all; half and twice the width of each
/// caliper; half and twice the washout of a database; without each diagnostic item, requirement and exclusion; without covariates and without each of them; each other form
/// of the exposure; four other draws between controls that are equally good. Numbers of controls, widths of the first caliper and
/// forms are crossed in full besides. What a study is matched on, who is a case and what is the exposure are its question and not
/// choices here; data that are matched already keep their sets.
final class Plan {

    private static final List<PerCase> RATIOS =
            List.of(
                    new PerCase.UpTo(1),
                    new PerCase.UpTo(2),
                    new PerCase.UpTo(4),
                    new PerCase.Every());

    private static final double[] WIDTHS = {0.5, 2};

    private static final int DRAWS = 4;

    private final Study study;
    private final List<Form> forms;
    private final boolean matchedAlready;

    private Plan(Study study, List<Form> forms) {
        this.study = study;
        this.forms = forms;
        this.matchedAlready = study.isMatchedAlready();
    }

    /// The study's own analysis first, each once; none if no exposure has a single odds ratio.
    static List<Specification> of(Study study, Optional<GuidelineGroups> guideline) {
        List<Form> forms = Forms.of(study, guideline);
        return forms.isEmpty() ? List.of() : new Plan(study, forms).specifications();
    }

    /// For the Methods section.
    static Optional<String> sentence(Study study) {
        List<Specification> plan = of(study, Optional.empty());
        return plan.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ("The model of %s was fitted again under other choices (%s), one at a time%s; how far each moved the log odds"
                                        + " ratio is given in standard errors of the main analysis. These analyses share people, and no p"
                                        + " value is given for them together.")
                                .formatted(
                                        study.labelled(plan.getFirst().form().name()),
                                        choices(study),
                                        crossed(study)));
    }

    private static String crossed(Study study) {
        Plan plan = new Plan(study, Forms.of(study, Optional.empty()));
        return plan.matchings().size() > 1
                ? ", and with numbers of controls, widths of the first caliper and forms crossed"
                : "";
    }

    private static String choices(Study study) {
        List<String> choices = new ArrayList<>();
        Plan plan = new Plan(study, Forms.of(study, Optional.empty()));
        if (!plan.matchedAlready) {
            choices.add("number of controls");
            if (!plan.calipers().isEmpty()) {
                choices.add("half and twice the width of calipers");
            }
            choices.add("draws between equally close controls");
        }
        if (!plan.washouts().isEmpty()) {
            choices.add("half and twice the washout");
        }
        if (!plan.rules().isEmpty()) {
            choices.add("leaving out each rule of eligibility");
        }
        if (!plan.covariates().isEmpty()) {
            choices.add("leaving out covariates");
        }
        if (plan.forms.size() > 1) {
            choices.add("forms of the exposure");
        }
        return String.join(", ", choices);
    }

    private List<Specification> specifications() {
        Form own = forms.getFirst();
        SequencedSet<Specification> all = new LinkedHashSet<>();
        all.add(new Specification(own, List.of()));
        alone().forEach(choice -> all.add(new Specification(own, List.of(choice))));
        for (List<Choice> matching : matchings()) {
            for (Form form : forms) {
                List<Choice> changes = new ArrayList<>(matching);
                if (!form.equals(own)) {
                    changes.add(form);
                }
                all.add(new Specification(form, changes));
            }
        }
        return List.copyOf(all);
    }

    /// All choices but forms, each made otherwise by itself.
    private List<Choice> alone() {
        List<Choice> choices = new ArrayList<>();
        choices.addAll(ratios());
        calipers().forEach(choices::addAll);
        choices.addAll(washouts());
        choices.addAll(rules());
        choices.addAll(covariates());
        choices.addAll(draws());
        return choices;
    }

    /// Every number of controls with every width of the first caliper; both as they are comes first.
    private List<List<Choice>> matchings() {
        List<Choice> widths = calipers().stream().findFirst().orElse(List.of());
        List<List<Choice>> matchings = new ArrayList<>();
        for (Optional<Choice> ratio : asItIsAnd(ratios())) {
            for (Optional<Choice> width : asItIsAnd(widths)) {
                matchings.add(Stream.concat(ratio.stream(), width.stream()).toList());
            }
        }
        return matchings;
    }

    private static List<Optional<Choice>> asItIsAnd(List<Choice> choices) {
        return Stream.concat(
                        Stream.of(Optional.<Choice>empty()), choices.stream().map(Optional::of))
                .toList();
    }

    /// With replacement everybody eligible would stand in the set of every case: sets without end.
    private List<Choice> ratios() {
        Eligibility.Controls controls = study.eligibility().controls();
        if (matchedAlready) {
            return List.of();
        }
        return RATIOS.stream()
                .filter(ratio -> !ratio.equals(controls.perCase()))
                .filter(ratio -> !(ratio instanceof PerCase.Every && controls.withReplacement()))
                .<Choice>map(Ratio::new)
                .toList();
    }

    /// For each caliper its other widths.
    private List<List<Choice>> calipers() {
        return matchedAlready
                ? List.of()
                : study.eligibility().controls().match().stream()
                        .flatMap(rule ->
                                rule instanceof MatchRule.Within within && within.width() > 0
                                        ? Stream.of(widths(within))
                                        : Stream.empty())
                        .toList();
    }

    private static List<Choice> widths(MatchRule.Within rule) {
        List<Choice> widths = new ArrayList<>();
        for (double times : WIDTHS) {
            widths.add(new Caliper(rule, rule.width() * times));
        }
        return List.copyOf(widths);
    }

    /// How long somebody must have been observed before the index date: the look-back that everyone has at least.
    private List<Choice> washouts() {
        return study.database().stream()
                .filter(_ -> !matchedAlready)
                .mapToInt(database -> database.cases().washoutDays())
                .filter(days -> days > 0)
                .boxed()
                .flatMap(days -> Stream.of(days / 2, 2 * days))
                .<Choice>map(Washout::new)
                .toList();
    }

    private List<Choice> rules() {
        Eligibility eligibility = study.eligibility();
        List<Choice> rules = new ArrayList<>();
        eligibility.criteria().stream()
                .flatMap(criteria -> criteria.items().stream())
                .map(NamedTest::name)
                .forEach(name -> rules.add(new Without(Without.Kind.CRITERION, name)));
        eligibility.require().stream()
                .map(NamedTest::name)
                .forEach(name -> rules.add(new Without(Without.Kind.REQUIREMENT, name)));
        eligibility.exclude().stream()
                .map(exclusion -> exclusion.rule().name())
                .forEach(name -> rules.add(new Without(Without.Kind.EXCLUSION, name)));
        return rules;
    }

    /// Without each covariate only where there are several.
    private List<Choice> covariates() {
        Analysis analysis = study.analysis();
        List<String> names =
                analysis.covariatesOf(analysis.exposures().getFirst()).stream()
                        .map(Exposure::name)
                        .toList();
        List<Choice> choices = new ArrayList<>();
        if (!names.isEmpty()) {
            choices.add(new Covariates(Optional.empty()));
        }
        if (names.size() > 1) {
            names.forEach(name -> choices.add(new Covariates(Optional.of(name))));
        }
        return choices;
    }

    private List<Choice> draws() {
        return matchedAlready
                ? List.of()
                : IntStream.rangeClosed(1, DRAWS)
                        .<Choice>mapToObj(draw -> new Draw(study.settings().seed() + draw))
                        .toList();
    }
}
