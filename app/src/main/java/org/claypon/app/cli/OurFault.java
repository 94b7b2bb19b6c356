package org.claypon.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// A fault of the program, told without the text of the exception: that may hold a person's value.
final class OurFault {

    private static final String OURS = "org.claypon.";

    private OurFault() {}

    /// The kind of the fault, the place in our code, and a code that is the same whenever the same thing goes wrong.
    static String told(Throwable fault, boolean withPlaces) {
        String kind = fault.getClass().getSimpleName();
        StackTraceElement[] places = fault.getStackTrace();
        String where =
                Arrays.stream(places)
                        .filter(place -> place.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(OurFault::place)
                        .orElse("an unknown place");
        String told =
                "Claypon has a fault, code %s: %s at %s%n  To fix: nothing that you can do; please report the line above%n"
                        .formatted(code(kind + where), kind, where);
        return withPlaces ? told + all(places) : told;
    }

    private static String place(StackTraceElement place) {
        return "%s:%d".formatted(place.getFileName(), place.getLineNumber());
    }

    private static String code(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    private static String all(StackTraceElement[] places) {
        return Arrays.stream(places)
                .map(place ->
                        "    at %s.%s(%s)%n"
                                .formatted(
                                        place.getClassName(), place.getMethodName(), place(place)))
                .collect(Collectors.joining());
    }
}
