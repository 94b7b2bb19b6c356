package org.claypon.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Makes the invented spreadsheet of the tutorial, `examples/sleep-clinic/clinic.csv`.
///
/// Nobody stands behind a row. It is as spreadsheets are: names of columns with spaces and units, a year of birth in place of an age,
/// a code for "not known", values beyond an assay limit, and a text where a number should be.
final class ClinicPeople {

    static final Path FILE = Path.of("examples", "sleep-clinic", "clinic.csv");

    private static final String HEADER =
            "Patient no.,Group,Sex,Year of birth,B12 (pmol/L),Ferritin (ug/L),Creatinine (umol/L),Pregnant,Dialysis,Metformin";

    private static final int PEOPLE = 240;

    private final SplittableRandom random = new SplittableRandom(1877);

    private ClinicPeople() {}

    /// Writes the file anew: run it from the folder of the project.
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, csv(), StandardCharsets.UTF_8);
    }

    static String csv() {
        ClinicPeople people = new ClinicPeople();
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (int person = 0; person < PEOPLE; person++) {
            rows.add(people.row(person));
        }
        return String.join("\n", rows) + "\n";
    }

    private String row(int person) {
        boolean casePerson = person % 15 % 4 == 1;
        boolean female = random.nextInt(100) < 60;
        int born = 1944 + random.nextInt(52);
        String b12 = person % 80 == 33 ? "n.d." : b12(lognormal(casePerson ? 225 : 300, 0.45));
        double ferritin = lognormal(casePerson ? 70 : 95, 0.7);
        return String.join(
                ",",
                Integer.toString(2001 + person),
                casePerson ? "RLS" : "control",
                female ? "F" : "M",
                Integer.toString(born),
                b12,
                number(ferritin, 0),
                number(lognormal(78, 0.2), 0),
                female && born > 1980 && random.nextInt(100) < 15 ? "1" : "0",
                code(casePerson ? 9 : 3),
                code(casePerson ? 12 : 9));
    }

    private static String b12(double value) {
        return value < 92 ? "<92" : value > 600 ? ">600" : number(value, 0);
    }

    /// 1 for yes in so many of a hundred people, 9 for not known in one, else 0.
    private String code(int percent) {
        int drawn = random.nextInt(100);
        return drawn < percent ? "1" : drawn == 99 ? "9" : "0";
    }

    /// @param mean   of the values themselves
    /// @param spread standard deviation of their logarithms
    private double lognormal(double mean, double spread) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        double normal = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
        return StrictMath.exp(StrictMath.log(mean) - spread * spread / 2 + spread * normal);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
