package org.claypon.evidence;

import java.util.Arrays;
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
        return values()[Math.clamp(ordinal() + (long) levels, 0, values().length - 1)];
    }

    /// The name in results.json.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Certainty> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
