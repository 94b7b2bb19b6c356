package org.claypon.simulate.life;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.claypon.simulate.Concept;
import org.claypon.simulate.World;
import org.claypon.sql.NewRows;
import org.claypon.sql.NewTable;
import org.claypon.units.OmopUnits;

/// The concepts of a world, which is above which, and the tables that say what the database is.
final class Vocabulary {

    static final int MALE = 8507;
    static final int FEMALE = 8532;
    static final int LESS = 4171756;
    static final int GREATER = 4172704;

    private static final int FOR_EVER = (int) LocalDate.of(2099, 12, 31).toEpochDay();
    private static final int LONG_AGO = (int) LocalDate.of(1970, 1, 1).toEpochDay();

    private final World world;
    private final Texts texts;
    private final SequencedMap<String, Concept> concepts = new LinkedHashMap<>();
    private final NewRows concept = new NewRows(NewTable.CONCEPT);
    private final NewRows ancestor = new NewRows(NewTable.CONCEPT_ANCESTOR);
    private final NewRows relationship = new NewRows(NewTable.CONCEPT_RELATIONSHIP);

    private Vocabulary(Plan plan, Texts texts) {
        this.world = plan.world();
        this.texts = texts;
        concepts.putAll(world.concepts());
        plan.crowds().stream()
                .flatMap(crowd -> crowd.concepts().stream())
                .forEach(made -> concepts.put(made.name(), made));
    }

    /// The tables that are the same whoever lives in the world.
    static List<NewRows> rows(Plan plan, Texts texts) {
        Vocabulary vocabulary = new Vocabulary(plan, texts);
        vocabulary.standard();
        vocabulary.concepts.values().forEach(vocabulary::add);
        return List.of(
                vocabulary.concept,
                vocabulary.ancestor,
                vocabulary.relationship,
                vocabulary.source(),
                vocabulary.sites(),
                vocabulary.providers());
    }

    private void standard() {
        row(MALE, "MALE", "Gender", "Gender", "Gender", "M");
        row(FEMALE, "FEMALE", "Gender", "Gender", "Gender", "F");
        row(NewTable.OUTPATIENT, "Outpatient Visit", "Visit", "Visit", "Visit", "OP");
        row(
                NewTable.FROM_RECORDS,
                "EHR",
                "Type Concept",
                "Type Concept",
                "Type Concept",
                "OMOP4976890");
        row(LESS, "<", "Meas Value Operator", "SNOMED", "Qualifier Value", "276139006");
        row(GREATER, ">", "Meas Value Operator", "SNOMED", "Qualifier Value", "276140008");
        for (int unit : units()) {
            String code = OmopUnits.spelling(unit).orElseThrow();
            row(unit, code, "Unit", "UCUM", "Unit", code);
        }
    }

    private Set<Integer> units() {
        Set<Integer> found = new TreeSet<>();
        Reporting.units(world)
                .forEach(unit -> OmopUnits.concept(unit).ifPresent(id -> found.add((int) id)));
        return found;
    }

    private void row(
            int id, String name, String domain, String from, String conceptClass, String code) {
        concept.add(
                id,
                texts.place(name),
                texts.place(domain),
                texts.place(from),
                texts.place(conceptClass),
                texts.place("S"),
                texts.place(code),
                LONG_AGO,
                FOR_EVER);
        ancestor.add(id, id, 0, 0);
        related(id, id, "Maps to");
    }

    private void related(int first, int second, String how) {
        relationship.add(first, second, texts.place(how), LONG_AGO, FOR_EVER);
    }

    private void add(Concept made) {
        int id = (int) made.id();
        row(
                id,
                made.name(),
                made.domain().omop(),
                made.vocabulary(),
                made.isInvented() ? "Invented" : "Undefined",
                Integer.toString(id));
        for (String parent : made.under()) {
            int above = (int) named(parent).id();
            related(id, above, "Is a");
            related(above, id, "Subsumes");
        }
        SequencedMap<Integer, int[]> levels = new LinkedHashMap<>();
        climb(made, 1, levels);
        levels.forEach((above, least) -> ancestor.add(above, id, least[0], least[1]));
    }

    private Concept named(String name) {
        return Optional.ofNullable(concepts.get(name)).orElseThrow();
    }

    /// The concepts above with the least and the most steps to them.
    private void climb(Concept from, int steps, Map<Integer, int[]> levels) {
        for (String parent : from.under()) {
            Concept above = named(parent);
            levels.merge(
                    (int) above.id(),
                    new int[] {steps, steps},
                    (one, other) ->
                            new int[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])});
            climb(above, steps + 1, levels);
        }
    }

    private NewRows source() {
        NewRows rows = new NewRows(NewTable.CDM_SOURCE);
        int day = (int) world.to().toEpochDay();
        rows.add(
                texts.place("Claypon world " + world.name()),
                texts.place(world.name()),
                texts.place("nobody: these people are invented"),
                texts.place("5.4"),
                texts.place("invented"),
                day,
                day);
        return rows;
    }

    private NewRows sites() {
        NewRows rows = new NewRows(NewTable.CARE_SITE);
        for (int site = 0; site < world.sites().size(); site++) {
            rows.add(site + 1, texts.place(world.sites().get(site).name()));
        }
        return rows;
    }

    private NewRows providers() {
        NewRows rows = new NewRows(NewTable.PROVIDER);
        Specialties specialties = Specialties.of(world);
        Map<String, Integer> ids = new HashMap<>();
        world.concepts().forEach((name, found) -> ids.put(name, (int) found.id()));
        for (int site = 0; site < world.sites().size(); site++) {
            for (int specialty = 0; specialty < specialties.names().size(); specialty++) {
                int concept = ids.getOrDefault(specialties.names().get(specialty), 0);
                for (int doctor = 0; doctor < Specialties.DOCTORS; doctor++) {
                    rows.add(specialties.provider(site, specialty, doctor), concept, site + 1);
                }
            }
        }
        return rows;
    }
}
