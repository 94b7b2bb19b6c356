package org.claypon.app.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.claypon.guideline.Guideline;
import org.claypon.guideline.Guideline.OwnLimit;
import org.claypon.units.Reading;
import org.claypon.units.Units;
import org.claypon.yaml.Echo;

/// The laboratory's own limits, as `--limit` gives them.
final class OwnLimits {

    private OwnLimits() {}

    /// @param written `15 umol/L` by input
    static Guideline in(Guideline guideline, SequencedMap<String, String> written) {
        Map<String, OwnLimit> limits = new HashMap<>();
        written.forEach((input, amount) -> limits.put(input, limit(guideline, input, amount)));
        return guideline.withLimits(limits);
    }

    private static OwnLimit limit(Guideline guideline, String input, String amount) {
        if (!guideline.takesOwnLimit(input)) {
            List<String> takers =
                    guideline.inputs().stream()
                            .map(Guideline.Input::name)
                            .filter(guideline::takesOwnLimit)
                            .toList();
            throw new Rejected(
                    "--limit " + Echo.cut(input),
                    "the guideline does not leave the limit of this input to the laboratory",
                    takers.isEmpty()
                            ? "leave out --limit: it leaves none"
                            : "use one of: " + String.join(", ", takers));
        }
        return read(amount)
                .orElseThrow(() ->
                        new Rejected(
                                "--limit " + Echo.cut(input),
                                "is not a number with a unit",
                                "write for example --limit %s='15 umol/L'".formatted(input)));
    }

    private static Optional<OwnLimit> read(String amount) {
        return Reading.of(amount) instanceof Reading.Found found
                        && found.side() == Reading.Side.MEASURED
                ? found.unit()
                        .flatMap(Units::parse)
                        .map(unit -> new OwnLimit(found.value(), unit, "given on the command line"))
                : Optional.empty();
    }
}
