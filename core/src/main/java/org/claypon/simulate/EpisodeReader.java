package org.claypon.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.claypon.simulate.Concept.Domain;
import org.claypon.simulate.Episode.Confirmed;
import org.claypon.simulate.Episode.Kind;
import org.claypon.simulate.Episode.Lasts;
import org.claypon.simulate.Episode.Recorded;
import org.claypon.simulate.Episode.Share;
import org.claypon.yaml.Node;

/// Reads `diseases` and `drugs`.
final class EpisodeReader {

    private static final int LONGEST_SUPPLY = 3650;

    private final Scope scope;
    private final RateReader rates;
    private final ArrowReader arrows;

    EpisodeReader(Scope scope, RateReader rates, ArrowReader arrows) {
        this.scope = scope;
        this.rates = rates;
        this.arrows = arrows;
    }

    List<Episode> diseases(Node section) {
        return section.entries().stream().flatMap(node -> disease(node).stream()).toList();
    }

    List<Episode> drugs(Node section) {
        return section.entries().stream().flatMap(node -> drug(node).stream()).toList();
    }

    private Optional<Episode> disease(Node node) {
        Optional<Rate> onset =
                node.required("onset", "{per_year: 0.01, source: invented}").map(rates::hazard);
        Lasts lasts = node.optional("lasts").map(EpisodeReader::lasts).orElse(new Lasts.ForLife());
        Optional<Recorded> recorded = node.optional("recorded").map(this::recorded);
        Optional<Rate> falseRecords = node.optional("false_records").map(rates::habit);
        Optional<Confirmed> confirmed = node.optional("confirmed").map(this::confirmed);
        boolean written = recorded.isPresent() || falseRecords.isPresent();
        List<Share> concepts =
                concepts(
                        node,
                        written,
                        domain ->
                                domain == Domain.CONDITION
                                        || domain == Domain.PROCEDURE
                                        || domain == Domain.OBSERVATION,
                        "condition, procedure or observation");
        node.closed();
        return onset.map(found ->
                new Episode(
                        node.key(),
                        Kind.DISEASE,
                        concepts,
                        found,
                        lasts,
                        recorded,
                        falseRecords,
                        confirmed,
                        1));
    }

    private Optional<Episode> drug(Node node) {
        List<Share> concepts = concepts(node, true, Domain.DRUG::equals, "drug");
        Optional<Rate> started =
                node.required("started", "{per_year: 0.01, source: invented}").map(rates::hazard);
        Lasts lasts = node.optional("lasts").map(EpisodeReader::lasts).orElse(new Lasts.ForLife());
        int supply =
                node.required("supply", "{days: 30, source: invented}")
                        .map(EpisodeReader::supply)
                        .orElse(1);
        node.closed();
        return started.map(found ->
                new Episode(
                        node.key(),
                        Kind.DRUG,
                        concepts,
                        found,
                        lasts,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        supply));
    }

    private static int supply(Node node) {
        int days = Values.whole(node, "days", 1, LONGEST_SUPPLY, 30);
        Values.source(node);
        node.closed();
        return days;
    }

    /// One concept, or several with their shares; the thing's own name where nothing is said.
    private List<Share> concepts(
            Node node, boolean needed, Predicate<Domain> fitting, String domains) {
        Optional<Node> written = node.optional("concept");
        if (written.isEmpty() && !needed) {
            return List.of();
        }
        if (written.filter(Node::isList).isEmpty()) {
            return scope
                    .ownConcept(node, written, fitting, domains)
                    .map(name -> new Share(name, 1))
                    .stream()
                    .toList();
        }
        List<Share> shares = new ArrayList<>();
        for (Node item : written.get().items()) {
            Optional<String> name =
                    item.required("is", "ckd_stage_3")
                            .flatMap(found -> scope.concept(found, fitting, domains));
            double share = Values.requiredShare(item, "share");
            Values.source(item);
            item.closed();
            name.ifPresent(found -> shares.add(new Share(found, share)));
        }
        return shares;
    }

    private static Lasts lasts(Node node) {
        Optional<Double> mean = node.optional("mean").flatMap(Values::days);
        Optional<Double> exactly = node.optional("exactly").flatMap(Values::days);
        Values.source(node);
        node.closed();
        if (node.isKeys() && node.has("mean") == node.has("exactly")) {
            node.problem(
                    "one of \"mean\" and \"exactly\" is wanted",
                    "write for example \"{mean: 2 years, source: invented}\"");
        }
        return mean.<Lasts>map(Lasts.Mean::new)
                .or(() -> exactly.map(Lasts.Exactly::new))
                .orElse(new Lasts.ForLife());
    }

    private Recorded recorded(Node node) {
        double share = Values.share(node, "share", 1);
        double after = Values.requiredDays(node, "after", "60 days");
        Optional<Double> again =
                node.optional("again")
                        .flatMap(found -> found.number(0, 365, "records a year", "1"));
        double onJoining = Values.share(node, "on_joining", 1);
        List<Arrow> causes = arrows.causes(node, Arrow.Measure.RATE_RATIO, Arrow.Measure.PER_YEAR);
        String source = Values.source(node);
        node.closed();
        Rate diagnosis = new Rate(AgeTable.constant(Values.DAYS_A_YEAR / after), causes, source);
        Rate repeats = new Rate(AgeTable.constant(again.orElse(0.0)), List.of(), source);
        return new Recorded(share, diagnosis, repeats, onJoining);
    }

    private Confirmed confirmed(Node node) {
        double share = Values.requiredShare(node, "share");
        double ofFalse = Values.share(node, "share_of_false", 0);
        double within = Values.requiredDays(node, "within", "180 days");
        Optional<String> specialty =
                node.optional("specialty")
                        .flatMap(found ->
                                scope.concept(found, Domain.SPECIALTY::equals, "specialty"));
        Optional<String> procedure =
                node.optional("procedure")
                        .flatMap(found ->
                                scope.concept(found, Domain.PROCEDURE::equals, "procedure"));
        Values.source(node);
        node.closed();
        return new Confirmed(share, ofFalse, within, specialty, procedure);
    }
}
