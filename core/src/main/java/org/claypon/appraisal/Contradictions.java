package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Content.Differs;
import org.claypon.paper.Content.Equivalent;
import org.claypon.paper.Paper;
import org.claypon.paper.Source;

/// Pairs of claims that cannot both be true: within the paper, within the article, and between the two.
final class Contradictions {

    private Contradictions() {}

    static List<Contradiction> of(Paper paper) {
        List<Contradiction> found = new ArrayList<>();
        Set<Set<String>> seen = new LinkedHashSet<>();
        List<Claim> claims = paper.claims();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                Claim one = claims.get(i);
                Claim other = claims.get(j);
                explanation(one, other)
                        .filter(_ -> seen.add(Set.of(one.id(), other.id())))
                        .ifPresent(words ->
                                found.add(
                                        new Contradiction(
                                                List.of(one.id(), other.id()),
                                                words + " " + where(one, other))));
            }
        }
        return found;
    }

    private static String where(Claim one, Claim other) {
        if (one.from() != other.from()) {
            return "The paper says the one, the article about it the other.";
        }
        return one.from() == Source.PAPER
                ? "Both stand in the paper."
                : "Both stand in the article.";
    }

    private static Optional<String> explanation(Claim one, Claim other) {
        return byContent(one.content(), other.content())
                .or(() -> byContent(other.content(), one.content()))
                .or(() -> named(one, other))
                .or(() -> named(other, one));
    }

    private static Optional<String> named(Claim one, Claim other) {
        return one.contradicts().contains(other.id())
                ? Optional.of(
                        "Whoever wrote the file marked that these two cannot both stand: \"%s\" and \"%s\"."
                                .formatted(ClaimWords.of(one), ClaimWords.of(other)))
                : Optional.empty();
    }

    private static Optional<String> byContent(Content one, Content other) {
        if (one instanceof Equivalent alike
                && other instanceof Differs differs
                && Measurements.same(alike.measurement(), differs.measurement())) {
            return Optional.of(
                    "One says that %s was alike in both groups, the other that it was %s%s."
                            .formatted(
                                    differs.measurement(),
                                    direction(differs),
                                    differs.p().map(p -> " (p " + p.text() + ")").orElse("")));
        }
        if (one instanceof Differs first
                && other instanceof Differs second
                && Measurements.same(first.measurement(), second.measurement())
                && first.direction() != second.direction()) {
            return Optional.of(
                    "One says that %s was higher in cases, the other that it was lower."
                            .formatted(first.measurement()));
        }
        return Optional.empty();
    }

    static String direction(Differs differs) {
        return switch (differs.direction()) {
            case HIGHER_IN_CASES -> "higher in cases";
            case LOWER_IN_CASES -> "lower in cases";
        };
    }
}
