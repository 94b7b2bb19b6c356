package org.claypon.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How an exposure enters a sentence.
public enum Form {
    /// A trait that people have or lack, or one level rather than another.
    PRESENT,
    /// A number, of which people have more or less.
    AMOUNT,
    /// A measurement whose averages are compared.
    MEAN;

    /// The name in results.json.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Form> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
