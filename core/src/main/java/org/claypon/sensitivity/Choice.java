package org.claypon.sensitivity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claypon.exposure.AmountIn;
import org.claypon.results.Specifications.Change;
import org.claypon.study.Analysis;
import org.claypon.study.Eligibility;
import org.claypon.study.Eligibility.Criteria;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Exposure;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;

/// One decision of a study that others could have made otherwise. It turns the study into one that differs in this alone.
sealed interface Choice {

    Study in(Study study);

    Change words();

    /// Another number of controls a case.
    record Ratio(PerCase perCase) implements Choice {

        @Override
        public Study in(Study study) {
            Eligibility eligibility = study.eligibility();
            return study.with(eligibility.with(eligibility.controls().with(perCase)));
        }

        @Override
        public Change words() {
            return new Change("ratio", "", to());
        }

        private String to() {
            return switch (perCase) {
                case PerCase.UpTo(int controls) ->
                        controls == 1 ? "1 control a case" : controls + " controls a case";
                case PerCase.Every _ -> "all eligible controls";
            };
        }
    }

    /// Another width of one caliper.
    ///
    /// @param rule as it is in the study
    record Caliper(MatchRule.Within rule, double width) implements Choice {

        @Override
        public Study in(Study study) {
            Eligibility eligibility = study.eligibility();
            List<MatchRule> rules =
                    eligibility.controls().match().stream()
                            .map(other -> other.equals(rule) ? changed() : other)
                            .toList();
            return study.with(eligibility.with(eligibility.controls().with(rules)));
        }

        private MatchRule changed() {
            return new MatchRule.Within(rule.covariate(), width, rule.unit());
        }

        @Override
        public Change words() {
            return new Change(
                    "caliper",
                    rule.covariate().name(),
                    "within %s %s".formatted(AmountIn.text(width), unit()).strip());
        }

        private String unit() {
            return width == 1 && rule.unit().equals("years") ? "year" : rule.unit();
        }
    }

    /// Another number of days observed before the index date.
    record Washout(int days) implements Choice {

        @Override
        public Study in(Study study) {
            return study.database()
                    .map(asked -> study.with(asked.with(asked.cases().withWashout(days))))
                    .orElse(study);
        }

        @Override
        public Change words() {
            return new Change("washout", "", "%d days observed before".formatted(days));
        }
    }

    /// Without one rule that says who takes part.
    record Without(Kind kind, String rule) implements Choice {

        enum Kind {
            CRITERION,
            REQUIREMENT,
            EXCLUSION
        }

        @Override
        public Study in(Study study) {
            return study.with(
                    switch (kind) {
                        case CRITERION -> withoutCriterion(study.eligibility());
                        case REQUIREMENT -> withoutRequirement(study.eligibility());
                        case EXCLUSION -> withoutExclusion(study.eligibility());
                    });
        }

        /// Where all items had to be met, all others must be; where fewer had to be, as many as before, if there are so many.
        private Eligibility withoutCriterion(Eligibility eligibility) {
            Optional<Criteria> others =
                    eligibility
                            .criteria()
                            .map(given ->
                                    new Criteria(
                                            given.source(),
                                            given.items().stream()
                                                    .filter(item -> !item.name().equals(rule))
                                                    .toList(),
                                            Math.min(given.need(), given.items().size() - 1)))
                            .filter(left -> !left.items().isEmpty());
            return eligibility.with(others);
        }

        private Eligibility withoutRequirement(Eligibility eligibility) {
            return eligibility.withRequire(
                    eligibility.require().stream()
                            .filter(required -> !required.name().equals(rule))
                            .toList());
        }

        private Eligibility withoutExclusion(Eligibility eligibility) {
            return eligibility.withExclude(
                    eligibility.exclude().stream()
                            .filter(excluded -> !excluded.rule().name().equals(rule))
                            .toList());
        }

        @Override
        public Change words() {
            return new Change(kind.name().toLowerCase(Locale.ROOT), rule, "left out");
        }
    }

    /// Without one covariate, or without any.
    record Covariates(Optional<String> without) implements Choice {

        @Override
        public Study in(Study study) {
            Analysis analysis = study.analysis();
            return study.with(
                    analysis.withAdjust(
                            analysis.adjust().stream()
                                    .filter(covariate ->
                                            without.isPresent()
                                                    && !covariate.name().equals(without.get()))
                                    .toList()));
        }

        @Override
        public Change words() {
            return without.map(name -> new Change("covariate", name, "left out"))
                    .orElseGet(() -> new Change("covariates", "", "none"));
        }
    }

    /// Another form of the same exposure.
    ///
    /// @param name   of the form as it is shown
    /// @param turned whether its odds ratio must be turned over to point the way of the study's own form
    record Form(Exposure exposure, String name, boolean turned) implements Choice {

        @Override
        public Study in(Study study) {
            return study.with(study.analysis().withExposures(List.of(exposure)));
        }

        @Override
        public Change words() {
            return new Change("form", "", name);
        }
    }

    /// Other draws between controls that are equally good.
    record Draw(long seed) implements Choice {

        @Override
        public Study in(Study study) {
            return study.withSeed(seed);
        }

        @Override
        public Change words() {
            return new Change("draw", "", "seed " + seed);
        }
    }
}
