package org.claypon.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "mL/min/1.73m2, mL/min/(173.10*-2.m2)",
        "mcg, ug",
        "mcg/L, ug/L",
        "IU, [iU]",
        "mIU/L, m[iU]/L",
        "K/uL, 10*3/uL",
        "years, a",
        "µg/L, ug/L",
        "μmol/L, umol/L",
        "mmHg, mm[Hg]",
        "score, {score}",
    })
    void laboratory_spellings_come_before_ucum(String text, String code) {
        assertThat(Units.parse(text)).contains(new Unit(text, code));
    }

    @Test
    void kelvin_per_microlitre_is_thousands_per_microlitre() {
        assertThat(Units.parse("K/uL").orElseThrow().sameAs(Units.parse("10*9/L").orElseThrow()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "pg\\mL",
                "pg per mL",
                "foo",
                "mg/",
                "/",
                "((",
                "pg/mL; drop table",
                "\u0000",
                "%%"
            })
    void what_is_no_unit_is_none(String text) {
        assertThat(Units.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg/ML", "Mmol/L", "Pg/mL", "mL/min/1.73", "ft", "Gg/L", "t/L"})
    void what_ucum_would_take_for_mega_peta_a_product_or_tonnes_is_refused(String text) {
        assertThat(Units.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MG/DL, mg/dL",
        "'mL/min/{1.73_m2}', mL/min/(173.10*-2.m2)",
        "kg/m², kg/m2",
        "10*9/L, 10*9/L",
        "mm[Hg], mm[Hg]",
        "g/dL, g/dL"
    })
    void what_laboratories_write_is_not(String text, String code) {
        assertThat(Units.parse(text).orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void a_text_of_any_length_is_no_unit() {
        assertThat(Units.parse("mg/".repeat(10_000))).isEmpty();
    }

    @Test
    void every_spelling_of_the_tables_is_a_unit() {
        List<String> spellings =
                Ucum.lines("aliases.csv").stream()
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList();
        assertThat(spellings).isNotEmpty().allMatch(text -> Units.parse(text).isPresent());
        assertThat(Ucum.lines("common.csv"))
                .isNotEmpty()
                .allMatch(text -> Units.parse(text).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "pg/ml , pg/mL",
        "pgmL, pg/mL",
        "umol/l, umol/L",
        "ml/min/1.73, mL/min/1.73m2",
        "yrs, years",
        "Jahre, years",
        "années, years"
    })
    void the_nearest_spelling_is_named(String text, String nearest) {
        assertThat(Units.nearest(text)).isEqualTo(nearest);
    }
}
