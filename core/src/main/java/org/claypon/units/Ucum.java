package org.claypon.units;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;

/// The library behind [Units]: read once, when it is first needed, and asked once for each pair of units, since it is slow.
final class Ucum {

    /// The library keeps as many digits as it is given.
    private static final String ONE = "1.00000000000000000000";

    private static final Map<String, OptionalDouble> FACTORS = new ConcurrentHashMap<>();
    private static final Map<String, Boolean> VALID = new ConcurrentHashMap<>();

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

    /// What one `from` is in `to`; empty if they measure different things.
    static OptionalDouble factor(String from, String to) {
        return FACTORS.computeIfAbsent(from + " " + to, pair -> ask(from, to));
    }

    private static OptionalDouble ask(String from, String to) {
        synchronized (Service.UCUM) {
            try {
                Decimal converted = Service.UCUM.convert(new Decimal(ONE), from, to);
                double factor = Double.parseDouble(converted.asDecimal());
                return factor > 0 ? OptionalDouble.of(factor) : OptionalDouble.empty();
            } catch (UcumException | RuntimeException differentKinds) {
                return OptionalDouble.empty();
            }
        }
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
