package org.claypon.paper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.claypon.paper.Content.Counts;
import org.claypon.paper.Content.Limits;
import org.claypon.paper.Content.Pairs;
import org.claypon.paper.Content.Part;
import org.claypon.paper.Content.Percentage;
import org.claypon.paper.Content.Totals;
import org.claypon.yaml.Node;

/// Reads what a paper counts.
final class CountClaims {

    private CountClaims() {}

    static Optional<Content> counts(Node node) {
        Optional<Part> cases = node.required("cases", "[30, 80]").flatMap(CountClaims::part);
        Optional<Part> controls = node.required("controls", "[22, 80]").flatMap(CountClaims::part);
        Optional<PrintedNumber> p = NumberReader.optionalP(node);
        TestName test =
                Kinds.test(
                        node,
                        TestName.FISHER,
                        TestName.CHI2,
                        TestName.YATES,
                        TestName.WALD,
                        TestName.EXACT);
        Optional<PrintedNumber> ratio = Kinds.oddsRatio(node);
        Optional<Limits> interval = Kinds.interval(node);
        return cases.flatMap(
                ill -> controls.map(well -> new Counts(ill, well, p, test, ratio, interval)));
    }

    /// `[30, 80]`: with the trait, of how many.
    private static Optional<Part> part(Node node) {
        List<Node> numbers = node.items();
        if (!node.isList()) {
            return Optional.empty();
        }
        if (numbers.size() != 2) {
            node.problem(
                    "%s has %d numbers; it must have 2".formatted(node.key(), numbers.size()),
                    "write how many have the trait, and of how many: %s: [30, 80]"
                            .formatted(node.key()));
            return Optional.empty();
        }
        OptionalInt with = Kinds.count(numbers.getFirst());
        OptionalInt of = Kinds.people(numbers.getLast());
        if (with.isEmpty() || of.isEmpty()) {
            return Optional.empty();
        }
        above(numbers.getFirst(), with.getAsInt(), of.getAsInt());
        return Optional.of(new Part(with.getAsInt(), of.getAsInt()));
    }

    private static void above(Node node, int count, int of) {
        if (count > of) {
            node.problem(
                    "%d of %d people is more than all".formatted(count, of),
                    "check which number is which; if the paper prints this, tell it in a statement");
        }
    }

    static Optional<Content> pairs(Node node) {
        Optional<Integer> caseOnly = Kinds.requiredCount(node, "case_only");
        Optional<Integer> controlOnly = Kinds.requiredCount(node, "control_only");
        Optional<Integer> both = Kinds.requiredCount(node, "both");
        Optional<Integer> neither = Kinds.requiredCount(node, "neither");
        Optional<PrintedNumber> ratio = Kinds.oddsRatio(node);
        Optional<Limits> interval = Kinds.interval(node);
        Optional<PrintedNumber> p = NumberReader.optionalP(node);
        TestName test =
                Kinds.test(node, TestName.EXACT, TestName.CHI2, TestName.YATES, TestName.WALD);
        return caseOnly.flatMap(ill ->
                controlOnly.flatMap(well ->
                        both.flatMap(two ->
                                neither.map(none ->
                                        new Pairs(
                                                ill, well, two, none, ratio, interval, p, test)))));
    }

    /// @param among how many people the percentage can be of: those that the claim names, or the groups
    static Optional<Content> percentage(Node node, Groups groups, OptionalInt among) {
        Optional<Groups.Name> group = node.optional("group").flatMap(Kinds::group);
        Optional<PrintedNumber> value =
                node.required("value", "\"62.5\"").flatMap(NumberReader::percentage);
        Optional<Node> counted = node.optional("count");
        OptionalInt count = counted.map(Kinds::count).orElse(OptionalInt.empty());
        int of = among.orElse(group.map(name -> groups.of(name).n()).orElse(groups.all()));
        if (count.isPresent()) {
            above(counted.orElseThrow(), count.getAsInt(), of);
        }
        return value.map(found -> new Percentage(group, found, count));
    }

    static Optional<Content> totals(Node node) {
        Optional<Node> list = node.required("parts", "[37, 43]");
        List<Node> items = list.map(Node::items).orElse(List.of());
        if (list.filter(Node::isList).isPresent() && items.size() < 2) {
            list.orElseThrow()
                    .problem(
                            "%s"
                                    .formatted(
                                            items.isEmpty()
                                                    ? "no part stands here"
                                                    : "one part is no sum"),
                            "write the parts that make up the total, for example parts: [37, 43]");
        }
        List<Integer> parts =
                items.stream().map(Kinds::count).flatMapToInt(OptionalInt::stream).boxed().toList();
        Optional<Integer> total = Kinds.requiredCount(node, "total");
        int missing = node.optional("missing").map(found -> Kinds.count(found).orElse(0)).orElse(0);
        return total.map(all -> new Totals(parts, all, missing));
    }
}
