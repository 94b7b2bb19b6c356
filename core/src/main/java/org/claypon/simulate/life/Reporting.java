package org.claypon.simulate.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.claypon.simulate.Concept;
import org.claypon.simulate.Lab;
import org.claypon.simulate.Lab.Limits;
import org.claypon.simulate.Lab.Reported;
import org.claypon.simulate.Level;
import org.claypon.simulate.World;
import org.claypon.sql.NewRows;
import org.claypon.units.OmopUnits;
import org.claypon.units.Units;

/// How a laboratory writes a result down, by lab and site.
///
/// @param factor   from the unit of the level to that of the report
/// @param mistaken from the unit of the level to one that a mistake puts in its place
/// @param unit     concept, 0 where the unit has none
record Reporting(
        int concept, double factor, double mistaken, int unit, int unitText, Limits limits) {

    /// Background labs are reported in this unit.
    static final String BACKGROUND_UNIT = "mg/dL";

    private static final Limits NO_LIMITS = new Limits(0, Double.POSITIVE_INFINITY);

    private static final int DIGITS = 4;
    private static final double[] POWERS = powers();

    private static double[] powers() {
        double[] found = new double[32];
        found[0] = 1;
        for (int i = 1; i < found.length; i++) {
            found[i] = found[i - 1] * 10;
        }
        return found;
    }

    /// Every unit that stands in a report of the world.
    static Set<String> units(World world) {
        Set<String> found = new TreeSet<>();
        world.background().flatMap(some -> some.labs()).ifPresent(_ -> found.add(BACKGROUND_UNIT));
        for (Lab lab : world.labs()) {
            world.sites().forEach(site -> found.add(reported(lab, site.name()).unit()));
        }
        found.remove("");
        return found;
    }

    private static Reported reported(Lab lab, String site) {
        Reported here =
                Optional.ofNullable(lab.at().get(site))
                        .orElse(new Reported(lab.concept(), lab.unit()));
        return here.concept().isEmpty() ? new Reported(lab.concept(), here.unit()) : here;
    }

    /// By lab and, within, by site.
    static List<List<Reporting>> of(World world, Texts texts) {
        List<List<Reporting>> found = new ArrayList<>();
        for (Lab lab : world.labs()) {
            found.add(
                    world.sites().stream()
                            .map(site -> of(world, lab, reported(lab, site.name()), texts))
                            .toList());
        }
        return found;
    }

    private static Reporting of(World world, Lab lab, Reported reported, Texts texts) {
        Level level =
                world.levels().stream()
                        .filter(one -> one.name().equals(lab.level()))
                        .findFirst()
                        .orElseThrow();
        Concept concept =
                Optional.ofNullable(world.concepts().get(reported.concept())).orElseThrow();
        String unit = reported.unit();
        return new Reporting(
                (int) concept.id(),
                factor(level, unit),
                factor(level, lab.mistakes().map(Lab.Mistakes::unit).orElse(unit)),
                unitConcept(unit),
                unit.isEmpty() ? NewRows.NOTHING : texts.place(unit),
                lab.limits().orElse(NO_LIMITS));
    }

    static int unitConcept(String unit) {
        return unit.isEmpty() ? 0 : (int) OmopUnits.concept(unit).orElse(0);
    }

    private static double factor(Level level, String unit) {
        return unit.equals(level.unit())
                ? 1
                : Units.convert(1, level.unit(), unit, level.molarMass()).orElseThrow();
    }

    /// The concept of the sign before the number, or nothing.
    int operator(double value) {
        if (value < limits.atLeast()) {
            return Vocabulary.LESS;
        }
        return value > limits.atMost() ? Vocabulary.GREATER : NewRows.NOTHING;
    }

    /// The number as it is written down.
    ///
    /// @param value in the unit of the level
    double number(double value, boolean mistake) {
        double shown = Math.clamp(value, limits.atLeast(), limits.atMost());
        return rounded(shown * (mistake ? mistaken : factor));
    }

    /// To four digits.
    static double rounded(double value) {
        if (value <= 0) {
            return 0;
        }
        int decimals = DIGITS - 1 - (int) StrictMath.floor(StrictMath.log10(value));
        int power = Math.clamp(Math.abs(decimals), 0, POWERS.length - 1);
        return decimals >= 0
                ? StrictMath.rint(value * POWERS[power]) / POWERS[power]
                : StrictMath.rint(value / POWERS[power]) * POWERS[power];
    }
}
