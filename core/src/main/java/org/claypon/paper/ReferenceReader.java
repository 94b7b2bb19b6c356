package org.claypon.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claypon.yaml.Node;

/// Reads `reference`: how measurements are spread in populations that the file names.
final class ReferenceReader {

    private static final List<Integer> PERCENTILES = List.of(3, 5, 10, 25, 50, 75, 90, 95, 97);

    private ReferenceReader() {}

    static List<Reference> read(Node list) {
        List<Reference> references = new ArrayList<>();
        for (Node item : list.items()) {
            reference(item).ifPresent(references::add);
        }
        return references;
    }

    private static Optional<Reference> reference(Node item) {
        Optional<String> measurement = Kinds.measurement(item);
        Optional<String> unit = Kinds.optionalWords(item, "unit");
        Optional<String> source =
                item.required("source", "where the numbers are from").flatMap(Kinds::words);
        SortedMap<Integer, PrintedNumber> percentiles = percentiles(item);
        if (item.isKeys() && item.closed() && !hasPercentile(item)) {
            item.problem("no percentile stands here", "add one, for example \"p10: 315\"");
        }
        return measurement.flatMap(
                what -> source.map(where -> new Reference(what, unit, percentiles, where)));
    }

    private static boolean hasPercentile(Node item) {
        return PERCENTILES.stream().anyMatch(percent -> item.has("p" + percent));
    }

    private static SortedMap<Integer, PrintedNumber> percentiles(Node item) {
        SortedMap<Integer, PrintedNumber> found = new TreeMap<>();
        if (!item.isKeys()) {
            return found;
        }
        int last = 0;
        Optional<PrintedNumber> before = Optional.empty();
        for (int percent : PERCENTILES) {
            Optional<Node> node = item.optional("p" + percent);
            Optional<PrintedNumber> value = node.flatMap(NumberReader::plain);
            if (value.isPresent()) {
                isAbove(node.orElseThrow(), value.get(), before, last);
                found.put(percent, value.get());
                before = value;
                last = percent;
            }
        }
        return found;
    }

    private static void isAbove(
            Node node, PrintedNumber value, Optional<PrintedNumber> before, int last) {
        before.filter(lower -> value.value().compareTo(lower.value()) < 0)
                .ifPresent(_ ->
                        node.problem(
                                "%s is %s, below p%d".formatted(node.key(), value.text(), last),
                                "check which is which: percentiles rise"));
    }
}
