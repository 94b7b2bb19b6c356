package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedSet;
import org.claypon.guideline.Guideline;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.guideline.Scale;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.ShareBelow;
import org.claypon.paper.Paper;
import org.claypon.units.Unit;
import org.claypon.units.Units;

/// Which shipped guidelines begin a band at the thresholds that a paper's claims use.
public final class GuidesOfThresholds {

    private GuidesOfThresholds() {}

    /// @param bands     of the test, from the lowest values up: their labels, and where each begins; nothing for the first
    /// @param verified  whether all of it was checked in the original
    public record Guide(
            String id,
            String version,
            String title,
            String unit,
            List<Band> bands,
            boolean verified) {
        public Guide {
            bands = List.copyOf(bands);
        }
    }

    public record Band(String label, Optional<Double> from) {}

    /// Each guideline once, in the order in which they ship.
    public static List<Guide> of(Paper paper) {
        SequencedSet<Guide> guides = new LinkedHashSet<>();
        for (String id : GuidelineLibrary.shippedIds()) {
            Guideline guideline = GuidelineLibrary.shipped(id).orElseThrow();
            for (Claim claim : paper.claims()) {
                if (claim.content() instanceof ShareBelow share) {
                    guideline.scales().stream()
                            .filter(scale -> beginsAt(scale, share))
                            .limit(1)
                            .map(scale -> guide(guideline, scale, share))
                            .forEach(guides::add);
                }
            }
        }
        return new ArrayList<>(guides);
    }

    private static boolean beginsAt(Scale scale, ShareBelow share) {
        Optional<String> unit = scale.unit().map(Unit::text);
        Optional<String> written = share.threshold().unit();
        if (scale.when().isPresent() || unit.isEmpty() || written.isEmpty()) {
            return false;
        }
        OptionalDouble threshold =
                Units.convert(
                        share.threshold().number().asDouble(),
                        written.get(),
                        unit.get(),
                        Optional.empty());
        return isMeant(scale, share)
                && threshold.isPresent()
                && scale.bands().stream()
                        .flatMap(band -> band.edge().number().stream())
                        .anyMatch(edge -> Math.abs(edge - threshold.getAsDouble()) < 1e-9 * edge);
    }

    /// The name of the test holds that of the measurement: `total_b12` and `b12`.
    private static boolean isMeant(Scale scale, ShareBelow share) {
        return plain(scale.input()).contains(plain(share.measurement()))
                || plain(share.measurement()).contains(plain(scale.input()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Guide guide(Guideline guideline, Scale scale, ShareBelow share) {
        return new Guide(
                guideline.id(),
                guideline.version(),
                guideline.title(),
                unit(scale, share.threshold().unit().orElse("")),
                scale.bands().stream()
                        .map(band -> new Band(band.label(), band.edge().number()))
                        .toList(),
                scale.bands().stream().allMatch(band -> band.recommendation().verified()));
    }

    /// The claim's own spelling where it means the same: pg/mL is ng/L.
    private static String unit(Scale scale, String written) {
        return Units.parse(written)
                .filter(unit -> scale.unit().filter(unit::sameAs).isPresent())
                .map(Unit::text)
                .orElse(scale.unit().map(Unit::text).orElse(written));
    }
}
