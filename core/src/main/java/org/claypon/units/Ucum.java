package org.claypon.units;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.DefinedUnit;
import org.fhir.ucum.Pair;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;

/// The library behind [Units]: read once, when it is first needed, and asked once for each unit, since it is slow.
final class Ucum {

    /// The library keeps as many digits as it is given.
    private static final String ONE = "1.00000000000000000000";

    /// More than a double holds, so that what is rounded is the last step.
    private static final MathContext DIGITS = new MathContext(25);

    private static final Map<String, Optional<InBaseUnits>> IN_BASE_UNITS =
            new ConcurrentHashMap<>();
    private static final Map<String, Boolean> VALID = new ConcurrentHashMap<>();

    /// One of a unit in the base units of UCUM, e.g. `pg/mL` is 0.000001 `g.m-3`.
    private record InBaseUnits(BigDecimal size, String baseUnits) {}

    private Ucum() {}

    private static final class Service {
        static final UcumEssenceService UCUM = read();

        private static UcumEssenceService read() {
            try (InputStream essence =
                    Objects.requireNonNull(
                            UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml"))) {
                return new UcumEssenceService(essence);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (UcumException e) {
                throw new IllegalStateException(
                        "the UCUM tables inside the product cannot be read");
            }
        }
    }

    static boolean valid(String code) {
        return VALID.computeIfAbsent(code, Ucum::askWhetherValid);
    }

    private static boolean askWhetherValid(String code) {
        synchronized (Service.UCUM) {
            try {
                return Service.UCUM.validate(code) == null;
            } catch (RuntimeException unreadable) {
                return false;
            }
        }
    }

    /// What one `from` is in `to`; empty if they measure different things, or if one is not a multiple of the other: the library
    /// would take pH for mol/L.
    static OptionalDouble factor(String from, String to) {
        Optional<InBaseUnits> source = inBaseUnits(from);
        Optional<InBaseUnits> target = inBaseUnits(to);
        return source.isPresent()
                        && target.isPresent()
                        && source.get().baseUnits().equals(target.get().baseUnits())
                ? OptionalDouble.of(
                        source.get().size().divide(target.get().size(), DIGITS).doubleValue())
                : OptionalDouble.empty();
    }

    private static Optional<InBaseUnits> inBaseUnits(String code) {
        return IN_BASE_UNITS.computeIfAbsent(code, Ucum::askForBaseUnits);
    }

    private static Optional<InBaseUnits> askForBaseUnits(String code) {
        synchronized (Service.UCUM) {
            if (isSpecial(code)) {
                return Optional.empty();
            }
            try {
                Pair one = Service.UCUM.getCanonicalForm(new Pair(new Decimal(ONE), code));
                BigDecimal size = new BigDecimal(one.getValue().asDecimal());
                return size.signum() > 0
                        ? Optional.of(new InBaseUnits(size, one.getCode()))
                        : Optional.empty();
            } catch (UcumException | RuntimeException unreadable) {
                return Optional.empty();
            }
        }
    }

    /// UCUM's word for units on a scale of their own, as pH and degrees; a prefix may stand before one (`dB`), nothing else.
    private static boolean isSpecial(String code) {
        return Service.UCUM.getModel().getDefinedUnits().stream()
                .filter(DefinedUnit::isSpecial)
                .map(DefinedUnit::getCode)
                .anyMatch(
                        special -> code.endsWith(special) && code.length() <= special.length() + 2);
    }

    /// The lines of a table beside this class, without its head and its remarks.
    static List<String> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(Ucum.class.getResourceAsStream(name));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
