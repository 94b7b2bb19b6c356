package org.claypon.concept;

import java.util.LinkedHashSet;
import java.util.Set;

/// Ids that a slip of the finger turns into another: two neighbouring digits swapped, one digit changed, one left out, one
/// too many; in this order.
final class NearIds {

    private static final int LONGEST = 18;

    private NearIds() {}

    static Set<Long> of(long id) {
        String digits = Long.toString(id);
        Set<Long> near = new LinkedHashSet<>();
        if (id < 0 || digits.length() > LONGEST) {
            return near;
        }
        for (int i = 0; i + 1 < digits.length(); i++) {
            add(
                    near,
                    digits.substring(0, i)
                            + digits.charAt(i + 1)
                            + digits.charAt(i)
                            + digits.substring(i + 2));
        }
        for (int i = 0; i < digits.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                add(near, digits.substring(0, i) + digit + digits.substring(i + 1));
            }
        }
        for (int i = 0; i <= digits.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                add(near, digits.substring(0, i) + digit + digits.substring(i));
            }
        }
        for (int i = 0; i < digits.length(); i++) {
            add(near, digits.substring(0, i) + digits.substring(i + 1));
        }
        near.remove(id);
        return near;
    }

    private static void add(Set<Long> near, String digits) {
        if (!digits.isEmpty()) {
            near.add(Long.parseLong(digits));
        }
    }
}
