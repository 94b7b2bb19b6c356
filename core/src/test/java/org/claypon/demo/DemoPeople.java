package org.claypon.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Makes the 160 invented people of `examples/demo/participants.csv`.
///
/// Nobody stands behind a row. The numbers are drawn from a seed so that a short study has something of everything: people whom each
/// rule leaves out, values beyond an assay limit, missing values, and B12 that is lower in the cases (about 168 against 419 pg/mL on
/// average, as one published study reports, with lognormal spread and overlap).
public final class DemoPeople {

    static final Path FILE = Path.of("examples", "demo", "participants.csv");

    private static final String HEADER =
            "participant,group,age,sex,urge,rest,movement,evening,not_explained,neurologist,sleep_study,severity,"
                    + "b12,homocysteine,folate,creatinine,alt,glucose,ferritin,"
                    + "pregnant,kidney_disease,neuropathy,sleep_apnoea,bowel_disease,metformin,mental_illness,nitrous_oxide,b12_treatment";

    private static final int PAIRS = 80;

    /// How many people of each side have what the study leaves out; a case and a control of the same pair never both.
    private static final List<String> LEAVING_OUT =
            List.of(
                    "pregnant",
                    "kidney_disease",
                    "neuropathy",
                    "sleep_apnoea",
                    "bowel_disease",
                    "metformin",
                    "mental_illness",
                    "b12_treatment");

    private final SplittableRandom random = new SplittableRandom(1926);
    private final List<String> rows = new ArrayList<>();

    private DemoPeople() {}

    /// Writes the file anew: run it from the folder of the project.
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, csv(), StandardCharsets.UTF_8);
    }

    static String csv() {
        DemoPeople people = new DemoPeople();
        for (int pair = 0; pair < PAIRS; pair++) {
            people.addPair(pair);
        }
        return HEADER + "\n" + String.join("\n", people.rows) + "\n";
    }

    private void addPair(int pair) {
        boolean female = random.nextInt(100) < 62;
        int age = 28 + random.nextInt(52);
        addPerson(2 * pair + 1, pair, true, female, age);
        // Two controls are like no case, so that two cases find none.
        boolean likeNobody = pair == 17 || pair == 53;
        int ofControl = likeNobody ? 19 : age + random.nextInt(3) - 1;
        addPerson(2 * pair + 2, pair, false, female, ofControl);
    }

    private void addPerson(int number, int pair, boolean casePerson, boolean female, int age) {
        List<String> cells = new ArrayList<>();
        cells.add("P%03d".formatted(number));
        cells.add(casePerson ? "restless legs" : "no restless legs");
        cells.add(Integer.toString(age));
        cells.add(female ? "female" : "male");
        addDiagnosis(cells, pair, casePerson);
        addLaboratory(cells, pair, casePerson);
        for (String name : LEAVING_OUT) {
            if (name.equals("b12_treatment")) {
                cells.add(yesNo(random.nextInt(100) < 2));
            }
            cells.add(yesNo(leftOut(name, pair, casePerson, female, age)));
        }
        rows.add(String.join(",", cells));
    }

    /// Each trait in three or four pairs of its own, in the case of half of them and in the control of the others.
    private static boolean leftOut(
            String name, int pair, boolean casePerson, boolean female, int age) {
        if (name.equals("pregnant")) {
            return female && age < 44 && pair % 4 == 1 && casePerson == (pair % 8 == 1);
        }
        int trait = LEAVING_OUT.indexOf(name);
        return pair % 24 == 3 * trait && casePerson == (pair / 24 % 2 == 0);
    }

    private void addDiagnosis(List<String> cells, int pair, boolean casePerson) {
        for (int item = 0; item < 5; item++) {
            boolean missed = pair % 20 == 5 && item == 4;
            cells.add(yesNo(casePerson ? !missed : random.nextInt(100) < 12 - 2 * item));
        }
        boolean neurologist = casePerson ? pair % 20 != 9 : random.nextInt(100) < 10;
        boolean sleepStudy =
                casePerson ? random.nextInt(100) < 40 && pair % 20 != 9 : random.nextInt(100) < 5;
        cells.add(yesNo(neurologist));
        cells.add(yesNo(sleepStudy));
        cells.add(casePerson ? Integer.toString(6 + random.nextInt(31)) : "");
    }

    private void addLaboratory(List<String> cells, int pair, boolean casePerson) {
        String b12 = number(lognormal(casePerson ? 168 : 419, 0.6), 0);
        cells.add(pair == 29 || (pair == 61 && !casePerson) ? "" : b12);
        cells.add(number(lognormal(casePerson ? 15.5 : 11, 0.35), 1));
        double folate = lognormal(10, 0.4);
        cells.add(folate > 20 ? ">20" : number(folate, 1));
        cells.add(number(lognormal(casePerson ? 0.90 : 0.85, 0.18), 2));
        cells.add(pair == 40 ? "" : number(lognormal(25, 0.45), 0));
        cells.add(number(lognormal(96, 0.12), 0));
        double ferritin = lognormal(105, 0.75);
        cells.add(ferritin < 15 ? "<15" : number(ferritin, 0));
    }

    /// @param mean    of the values themselves
    /// @param spread  standard deviation of their logarithms
    private double lognormal(double mean, double spread) {
        return StrictMath.exp(StrictMath.log(mean) - spread * spread / 2 + spread * normal());
    }

    /// By Box and Muller, with the strict functions, so that every machine draws the same.
    private double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}
