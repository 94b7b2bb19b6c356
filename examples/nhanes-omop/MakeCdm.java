import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Turns the US health survey NHANES 2005-06 into a small OMOP database, a folder of CSV files.
///
///     java MakeCdm.java NHANES_FOLDER OUT_FOLDER
///
/// NHANES_FOLDER holds nhanes_2005_2006_wide.csv.gz (one row a participant), 2005-2006/RXQ_RX_D.csv.gz (prescriptions) and
/// nhanes_rls_dx_1to4.csv (21 people with diagnosed restless legs and 84 controls).
///
/// A survey is one moment, and its public files have no dates. So these are given, alike for everybody: the laboratory values are of
/// 31 December 2005, the answers of 1 January 2006, and observation is from 2004 to 2006. Births are on 1 January, so that
/// everybody has the age that the survey gives. Nothing can be learnt here of what came first.
///
/// Concepts of the vocabulary are those that public OMOP definitions use for the same thing; ids above 2,000,000,000 are this file's own.
public final class MakeCdm {

    private static final String LABORATORY = "2005-12-31";
    private static final String INTERVIEW = "2006-01-01";

    /// An answer that becomes a record: the column, the answer, and the concept.
    private record Answer(String table, String column, String code, long concept, String name) {}

    private static final List<Answer> ANSWERS =
            List.of(
                    new Answer("condition", "SLQ070C", "3", 73754, "Restless legs"),
                    new Answer("condition", "KIQ022", "1", 198124, "Kidney disease"),
                    new Answer("condition", "DIQ010", "1", 201820, "Diabetes mellitus"),
                    new Answer("observation", "SLQ150", "0", 2_000_000_001L, "Never has leg jerks in sleep"),
                    new Answer("observation", "SLQ060", "2", 2_000_000_002L, "No sleep disorder diagnosed"));

    /// A laboratory value: the column, and the concepts of test and unit.
    private record Laboratory(String column, long concept, long unit, String name) {}

    private static final List<Laboratory> VALUES =
            List.of(
                    new Laboratory("LBXB12", 3000593, 8845, "Vitamin B12 in serum, mass"),
                    new Laboratory("LBXHCY", 3016724, 8749, "Homocysteine in serum, amount"),
                    new Laboratory("LBXFOL", 3036987, 8842, "Folate in serum, mass"),
                    new Laboratory("LBXSCR", 3016723, 8840, "Creatinine in serum, mass"));

    private static final Map<String, Long> DRUGS =
            Map.of(
                    "METFORMIN", 1503297L,
                    "OMEPRAZOLE", 923645L,
                    "GABAPENTIN", 797399L,
                    "PRAMIPEXOLE", 720810L,
                    "ROPINIROLE", 713823L);

    private final Path nhanes;
    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    private MakeCdm(Path nhanes) {
        this.nhanes = nhanes;
        table("person", "person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth");
        table(
                "observation_period",
                "observation_period_id,person_id,observation_period_start_date,observation_period_end_date");
        table(
                "condition_occurrence",
                "condition_occurrence_id,person_id,condition_concept_id,condition_start_date,condition_end_date,provider_id");
        table(
                "observation",
                "observation_id,person_id,observation_concept_id,observation_date,provider_id");
        table(
                "drug_exposure",
                "drug_exposure_id,person_id,drug_concept_id,drug_exposure_start_date,drug_exposure_end_date,days_supply,provider_id");
        table(
                "measurement",
                "measurement_id,person_id,measurement_concept_id,measurement_date,value_as_number,operator_concept_id,unit_concept_id,unit_source_value,range_low,range_high,provider_id");
        table("visit_occurrence", "visit_occurrence_id,person_id,visit_concept_id,visit_start_date,visit_end_date,provider_id");
        table(
                "concept",
                "concept_id,concept_name,domain_id,vocabulary_id,standard_concept,concept_code,invalid_reason");
        table("concept_ancestor", "ancestor_concept_id,descendant_concept_id");
        table("cdm_source", "cdm_source_name,cdm_version");
        table("sets", "set,person_id,case,index_date");
    }

    public static void main(String[] folders) throws IOException {
        MakeCdm made = new MakeCdm(Path.of(folders[0]));
        made.people();
        made.prescriptions();
        made.vocabulary();
        made.sets();
        made.write(Path.of(folders[1]));
    }

    private void table(String name, String header) {
        tables.put(name, new ArrayList<>(List.of(header)));
    }

    private void row(String table, Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(String.valueOf(cell));
        }
        tables.get(table).add(String.join(",", texts));
    }

    private int next(String table) {
        return tables.get(table).size();
    }

    private void people() throws IOException {
        for (Map<String, String> person : rows(nhanes.resolve("nhanes_2005_2006_wide.csv.gz"))) {
            String id = person.get("SEQN");
            int age = (int) number(person.get("RIDAGEYR")).orElseThrow().doubleValue();
            long sex = number(person.get("RIAGENDR")).orElseThrow() == 1 ? 8507 : 8532;
            row("person", id, sex, 2006 - age, 1, 1);
            row("observation_period", next("observation_period"), id, "2004-01-01", "2006-12-31");
            row("visit_occurrence", next("visit_occurrence"), id, 9202, INTERVIEW, INTERVIEW, "");
            ANSWERS.forEach(answer -> answered(person, id, answer));
            VALUES.forEach(value -> measured(person, id, value));
        }
    }

    private void answered(Map<String, String> person, String id, Answer answer) {
        boolean given =
                number(person.get(answer.column()))
                        .filter(code -> code == Double.parseDouble(answer.code()))
                        .isPresent();
        if (given && answer.table().equals("condition")) {
            row("condition_occurrence", next("condition_occurrence"), id, answer.concept(), INTERVIEW, "", "");
        } else if (given) {
            row("observation", next("observation"), id, answer.concept(), INTERVIEW, "");
        }
    }

    private void measured(Map<String, String> person, String id, Laboratory value) {
        number(person.get(value.column()))
                .ifPresent(_ ->
                        row(
                                "measurement",
                                next("measurement"),
                                id,
                                value.concept(),
                                LABORATORY,
                                person.get(value.column()),
                                "",
                                value.unit(),
                                "",
                                "",
                                "",
                                ""));
    }

    private void prescriptions() throws IOException {
        Path file = nhanes.resolve("2005-2006").resolve("RXQ_RX_D.csv.gz");
        for (Map<String, String> prescription : rows(file)) {
            Optional.ofNullable(DRUGS.get(prescription.getOrDefault("RXDDRUG", "")))
                    .ifPresent(drug ->
                            row(
                                    "drug_exposure",
                                    next("drug_exposure"),
                                    prescription.get("SEQN"),
                                    drug,
                                    LABORATORY,
                                    "",
                                    "",
                                    ""));
        }
    }

    private void vocabulary() {
        ANSWERS.forEach(answer ->
                concept(
                        answer.concept(),
                        answer.name(),
                        answer.table().equals("condition") ? "Condition" : "Observation"));
        VALUES.forEach(value -> concept(value.concept(), value.name(), "Measurement"));
        DRUGS.forEach((name, concept) -> concept(concept, name, "Drug"));
        row("cdm_source", "NHANES 2005-06", "5.4");
    }

    private void concept(long id, String name, String domain) {
        row("concept", id, "\"" + name + "\"", domain, "None", "S", id, "");
        row("concept_ancestor", id, id);
    }

    private void sets() throws IOException {
        for (Map<String, String> member : rows(nhanes.resolve("nhanes_rls_dx_1to4.csv"))) {
            row("sets", member.get("set"), member.get("SEQN"), member.get("case"), INTERVIEW);
        }
    }

    private static Optional<Double> number(String cell) {
        try {
            return Optional.of(Double.parseDouble(Optional.ofNullable(cell).orElse("")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        boolean gzipped = file.toString().endsWith(".gz");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                gzipped
                                        ? new GZIPInputStream(Files.newInputStream(file))
                                        : Files.newInputStream(file),
                                StandardCharsets.ISO_8859_1))) {
            List<String> header = cells(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = cells(line);
                Map<String, String> row = new HashMap<>();
                for (int at = 0; at < Math.min(header.size(), cells.size()); at++) {
                    row.put(header.get(at), cells.get(at));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /// Cells of a line; quotes may hold commas.
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private void write(Path out) throws IOException {
        Files.createDirectories(out);
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            Path file =
                    table.getKey().equals("sets")
                            ? out.resolveSibling("sets.csv")
                            : out.resolve(table.getKey() + ".csv");
            Files.write(file, table.getValue());
        }
    }
}
