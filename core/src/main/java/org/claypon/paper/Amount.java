package org.claypon.paper;

import java.util.Optional;

/// A number with its unit, e.g. a threshold of `180 pg/mL`.
///
/// @param unit as written; it need not be a unit that we know
public record Amount(PrintedNumber number, Optional<String> unit) {

    @Override
    public String toString() {
        return unit.map(found -> number.text() + " " + found).orElse(number.text());
    }
}
