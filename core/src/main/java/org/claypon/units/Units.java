package org.claypon.units;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.yaml.Nearest;

/// Reads the spelling of a unit. Our own table of laboratory spellings is asked first, since some of them are UCUM for
/// something else (`K/uL` would be kelvin per microlitre); then UCUM itself.
///
/// **Source.** The Unified Code for Units of Measure 2.2, through the library `org.fhir:ucum`.
public final class Units {

    private static final int LONGEST = 60;

    /// Years in other languages of Europe, whose letters are nearer to other units.
    private static final Pattern YEARS =
            Pattern.compile("(?i)jahre?n?|j\\.?|ann?[ée]e?s?|ans?|anni|años?|jaar|år");

    /// What UCUM would take for something that no laboratory means: mega, giga and peta (`pg/ML`, `Mmol/L`), a point
    /// between digits, which multiplies (`mL/min/1.73`), and tonnes.
    private static final Pattern MISLEADING =
            Pattern.compile(
                    "(?<![A-Za-z])[YZEPTGM](?=g\\b|L\\b|mol)|\\d\\.\\d|(?<![A-Za-z])[a-z]?t\\b");

    private Units() {}

    /// The unit of this spelling, or nothing.
    public static Optional<Unit> parse(String text) {
        String plain = plainSpaces(text).strip().replace('\u00b5', 'u').replace('\u03bc', 'u');
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        String code = Aliases.TABLE.getOrDefault(plain, byParts(plain));
        boolean listed = Aliases.TABLE.containsKey(plain);
        return (listed || !MISLEADING.matcher(plain).find()) && Ucum.valid(code)
                ? Optional.of(new Unit(text.strip(), code))
                : Optional.empty();
    }

    /// No-break and thin spaces, as copied from a document, are spaces.
    static String plainSpaces(String text) {
        return text.replaceAll("[\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000]", " ");
    }

    /// A spelling in the table may stand for one part of a unit: `mcg/mL`, `IU/L`.
    private static String byParts(String text) {
        return Stream.of(text.split("(?<=[/.()])|(?=[/.()])", -1))
                .map(part -> Aliases.PARTS.getOrDefault(part, part))
                .collect(Collectors.joining());
    }

    /// The value in another unit; empty when a spelling is unknown, or the two measure different things.
    ///
    /// @param molarMass in g/mol, for a conversion between mass and amount of substance
    public static OptionalDouble convert(
            double value, String from, String to, Optional<Double> molarMass) {
        Optional<Unit> source = parse(from);
        Optional<Unit> target = parse(to);
        if (source.isEmpty() || target.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (Conversion.between(source.get(), target.get(), molarMass)) {
            case Conversion.Factor(double factor) -> OptionalDouble.of(value * factor);
            case Conversion.NotConvertible _ -> OptionalDouble.empty();
        };
    }

    /// The known spelling that is least unlike this one, to be named in an error.
    public static String nearest(String text) {
        String written = text.strip();
        return YEARS.matcher(written).matches()
                ? "years"
                : Nearest.to(written, Aliases.COMMON).orElseThrow();
    }

    /// The tables of `aliases.csv`.
    private static final class Aliases {

        static final Map<String, String> TABLE = read(kind -> true);
        static final Map<String, String> PARTS = read("part"::equals);
        static final List<String> COMMON = Ucum.lines("common.csv");

        private Aliases() {}

        private static Map<String, String> read(java.util.function.Predicate<String> kind) {
            return Ucum.lines("aliases.csv").stream()
                    .map(line -> line.split(","))
                    .filter(cells -> kind.test(cells[2]))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        }
    }
}
