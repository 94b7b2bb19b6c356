package org.claypon.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {

    @ParameterizedTest
    @CsvSource({
        "10, pg/mL, 10, ng/L",
        "50, ng/mL, 50, ug/L",
        "7, %, 70, mmol/mol",
        "120, mmHg, 15.99864, kPa",
        "5, K/uL, 5, 10*9/L",
        "5, 10^3/uL, 5, x10^9/L",
        "1, IU/L, 1, mIU/mL",
        "1, year, 365.25, days",
        "3, mcg/mL, 3, mg/L",
        "2, µg/dL, 20, ng/mL",
        "254, cm, 100, [in_i]", // the library's own division keeps three digits: 0.394 in for 1 cm
        "45359.237, g, 100, [lb_av]",
    })
    void units_of_one_kind_convert_without_a_molar_mass(
            double value, String from, double expected, String to) {
        assertThat(value * factor(from, to, Optional.empty()))
                .isCloseTo(expected, CLOSED_FORM.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"[pH], mol/L", "Cel, K", "[degF], Cel", "dB, 1"})
    void a_unit_on_a_scale_of_its_own_is_no_multiple_of_another(String from, String to) {
        assertThat(Ucum.factor(from, to)).isEmpty();
    }

    // products of standard atomic weights, to their last printed digit
    @ParameterizedTest
    @CsvSource({
        "vitamin B12, 168, pg/mL, 1355.37, 124.0, pmol/L, 1",
        "vitamin B12, 419, pg/mL, 1355.37, 309.1, pmol/L, 1",
        "vitamin B12, 180, ng/L, 1355.37, 132.8, pmol/L, 1",
        "vitamin B12, 350, pg/mL, 1355.37, 258.2, pmol/L, 1",
        "vitamin B12, 133, pmol/L, 1355.37, 180.26, ng/L, 2",
        "vitamin B12, 258, pmol/L, 1355.37, 349.685, pg/mL, 3",
        "homocysteine, 1, mg/L, 135.18, 7.3975, umol/L, 4",
        "folic acid, 1, ng/mL, 441.40, 2.2655, nmol/L, 4",
        "creatinine, 1, mg/dL, 113.12, 88.40, umol/L, 2",
        "glucose, 1, mg/dL, 180.16, 0.05551, mmol/L, 5",
        "iron, 1, ug/dL, 55.845, 0.1791, umol/L, 4",
        "bilirubin, 1, mg/dL, 584.66, 17.10, umol/L, 2",
    })
    void a_molar_mass_joins_mass_and_amount(
            String analyte,
            double value,
            String from,
            double molarMass,
            double expected,
            String to,
            int decimals) {
        assertThat(value * factor(from, to, Optional.of(molarMass)))
                .isCloseTo(expected, printed(decimals));
    }

    @Test
    void every_pair_of_prefixes_and_volumes_agrees_with_its_power_of_ten() {
        String[] prefixes = {"p", "n", "u", "m", ""};
        String[] volumes = {"uL", "mL", "dL", "L"};
        int[] exponents = {-12, -9, -6, -3, 0};
        int[] sizes = {-6, -3, -1, 0};
        for (int i = 0; i < prefixes.length * volumes.length; i++) {
            String mass = prefixes[i / 4] + "g/" + volumes[i % 4];
            int exponent = exponents[i / 4] - sizes[i % 4];
            double grams = StrictMath.pow(10, exponent);
            assertThat(factor(mass, "g/L", Optional.empty()))
                    .isCloseTo(grams, CLOSED_FORM.of(grams));
            double moles = StrictMath.pow(10, exponent + 12) / 100;
            assertThat(factor(mass, "pmol/L", Optional.of(100.0)))
                    .isCloseTo(moles, CLOSED_FORM.of(moles));
            assertThat(factor("pmol/L", mass, Optional.of(100.0)))
                    .isCloseTo(1 / moles, CLOSED_FORM.of(1 / moles));
        }
    }

    @Test
    void there_and_back_is_where_it_began() {
        double there = factor("pg/mL", "pmol/L", Optional.of(1355.37));
        double back = factor("pmol/L", "pg/mL", Optional.of(1355.37));
        assertThat(there * back).isCloseTo(1, CLOSED_FORM.of(1));
    }

    @Test
    void the_factor_keeps_all_digits_of_a_double() {
        assertThat(200 * factor("pg/mL", "pmol/L", Optional.of(1355.37)))
                .isCloseTo(200e3 / 1355.37, CLOSED_FORM.of(147.56));
    }

    @Test
    void mass_and_amount_without_a_molar_mass_say_that_it_is_needed() {
        assertThat(Conversion.between(unit("pg/mL"), unit("pmol/L")))
                .isEqualTo(
                        new Conversion.NotConvertible(
                                "between pg/mL and pmol/L a molar mass is needed"));
    }

    @ParameterizedTest
    @CsvSource({"pg/mL, kPa", "mL/min/1.73m2, mL/min", "U/L, IU/L", "years, pg/mL", "mg, mg/dL"})
    void different_things_do_not_convert_with_any_molar_mass(String from, String to) {
        assertThat(Conversion.between(unit(from), unit(to), Optional.of(100.0)))
                .isEqualTo(
                        new Conversion.NotConvertible(
                                "%s and %s measure different things".formatted(from, to)));
    }

    private static double factor(String from, String to, Optional<Double> molarMass) {
        return ((Conversion.Factor) Conversion.between(unit(from), unit(to), molarMass)).factor();
    }

    private static Unit unit(String text) {
        return Units.parse(text).orElseThrow(() -> new AssertionError(text));
    }
}
