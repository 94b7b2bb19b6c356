package org.claypon.cohort;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Identities: one spelling for each, and one order. Digits of any number stay exact, as no arithmetic is done on them.
public final class Ids {

    private static final Pattern WHOLE = Pattern.compile("([+-]?)0*(\\d+)(?:\\.0*)?");

    /// Whole numbers by size, then other text.
    public static final Comparator<String> ORDER = Ids::compare;

    private Ids() {}

    /// Whole numbers without leading zeros, plus sign or decimals; other text as it stands.
    static String canonical(String cell) {
        Matcher whole = WHOLE.matcher(cell);
        if (!whole.matches()) {
            return cell;
        }
        String digits = whole.group(2);
        return whole.group(1).equals("-") && !digits.equals("0") ? "-" + digits : digits;
    }

    private static int compare(String a, String b) {
        boolean wholeA = isWhole(a);
        boolean wholeB = isWhole(b);
        if (wholeA != wholeB) {
            return wholeA ? -1 : 1;
        }
        return wholeA ? compareWhole(a, b) : a.compareTo(b);
    }

    private static int compareWhole(String a, String b) {
        boolean negativeA = a.startsWith("-");
        boolean negativeB = b.startsWith("-");
        if (negativeA != negativeB) {
            return negativeA ? -1 : 1;
        }
        int bySize =
                a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
        return negativeA ? -bySize : bySize;
    }

    /// Of a canonical identity.
    static boolean isWhole(String id) {
        int start = id.startsWith("-") ? 1 : 0;
        for (int i = start; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return id.length() > start;
    }
}
