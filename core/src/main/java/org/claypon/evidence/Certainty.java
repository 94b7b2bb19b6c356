package org.claypon.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How sure a finding is, in the four words of GRADE. It is no probability, and no sum of the evidence.
public enum Certainty {
    VERY_LOW,
    LOW,
    MODERATE,
    HIGH;

    /// Some levels up or down; never beyond the ends.
    Certainty moved(int levels) {
        List<Certainty> all = List.of(values());
        return all.get(Math.clamp(all.indexOf(this) + (long) levels, 0, all.size() - 1));
    }

    /// The name in results.json.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Certainty> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
