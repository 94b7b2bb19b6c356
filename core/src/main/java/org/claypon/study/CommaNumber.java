package org.claypon.study;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.yaml.Echo;

/// A number with a comma in it, and how the study file writes it: `0,75 mmol/L` is 0.75, and `1,000 pg/mL` is 1000 or 1.0, which only its writer knows.
///
/// @param before digits before the comma, perhaps with a sign
/// @param behind digits behind it
/// @param unit   and whatever else follows
record CommaNumber(String before, String behind, String unit) {

    private static final Pattern NUMBER =
            Pattern.compile("([-+]?[0-9]+),([0-9]+)((?:\\s.*|[^0-9.,].*)?)", Pattern.DOTALL);

    /// No leading zero, and as many digits as stand before thousands.
    private static final Pattern BEFORE_THOUSANDS = Pattern.compile("[-+]?[1-9][0-9]{0,2}");

    private static final Pattern NEEDLESS = Pattern.compile("(?<=[0-9])0+$");

    static Optional<CommaNumber> of(String text) {
        Matcher found = NUMBER.matcher(text.strip());
        return found.matches()
                ? Optional.of(new CommaNumber(found.group(1), found.group(2), found.group(3)))
                : Optional.empty();
    }

    private boolean mayBeThousands() {
        return behind.length() == 3 && BEFORE_THOUSANDS.matcher(before).matches();
    }

    String fix() {
        return mayBeThousands()
                ? "in the study file decimals have a point and nothing stands between thousands: write %s or %s"
                        .formatted(
                                written(before + behind),
                                written(before + "." + NEEDLESS.matcher(behind).replaceFirst("")))
                : "in the study file decimals have a point: write "
                        + written(before + "." + behind);
    }

    /// What the comma is, in words that follow the number.
    String what() {
        return mayBeThousands()
                ? "has a comma, which may stand between thousands or before decimals"
                : "has a decimal comma";
    }

    private String written(String number) {
        return '"' + number + Echo.cut(unit.stripTrailing()) + '"';
    }
}
