package org.claypon.simulate.life;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.claypon.simulate.life.Log.Entry;
import org.claypon.sql.NewRows;
import org.claypon.sql.NewTable;

/// The rows of some people, one after the other.
final class Block {

    private final List<List<Reporting>> reporting;
    private final Specialties specialties;
    private final int backgroundUnit;
    private final int backgroundUnitText;

    private final NewRows people = new NewRows(NewTable.PERSON);
    private final NewRows periods = new NewRows(NewTable.OBSERVATION_PERIOD);
    private final NewRows visits = new NewRows(NewTable.VISIT_OCCURRENCE);
    private final NewRows conditions = new NewRows(NewTable.CONDITION_OCCURRENCE);
    private final NewRows drugs = new NewRows(NewTable.DRUG_EXPOSURE);
    private final NewRows procedures = new NewRows(NewTable.PROCEDURE_OCCURRENCE);
    private final NewRows measurements = new NewRows(NewTable.MEASUREMENT);
    private final NewRows observations = new NewRows(NewTable.OBSERVATION);
    private final NewRows deaths = new NewRows(NewTable.DEATH);

    /// The visit of the day by specialty; 0 where there is none.
    private final int[] visitToday;

    Block(List<List<Reporting>> reporting, Specialties specialties, int backgroundUnitText) {
        this.reporting = reporting;
        this.specialties = specialties;
        this.backgroundUnit = Reporting.unitConcept(Reporting.BACKGROUND_UNIT);
        this.backgroundUnitText = backgroundUnitText;
        this.visitToday = new int[specialties.names().size()];
    }

    List<NewRows> rows() {
        return List.of(
                people,
                periods,
                visits,
                conditions,
                drugs,
                procedures,
                measurements,
                observations,
                deaths);
    }

    void clear() {
        rows().forEach(NewRows::clear);
    }

    void add(Person person, Ending ending, Log log) {
        LocalDate birth = LocalDate.ofEpochDay(person.birth());
        int id = (int) person.id();
        people.add(
                id,
                person.female() ? Vocabulary.FEMALE : Vocabulary.MALE,
                birth.getYear(),
                birth.getMonthValue(),
                birth.getDayOfMonth(),
                person.site() + 1);
        periods.add(periods.rows() + 1, id, person.join(), ending.lastDay());
        if (ending.dead()) {
            deaths.add(id, ending.lastDay());
        }
        int[] places = log.between(person.join(), ending.lastDay());
        for (int from = 0; from < places.length; ) {
            int to = from;
            int day = log.day(places[from]);
            while (to < places.length && log.day(places[to]) == day) {
                to++;
            }
            day(person, day, log, Arrays.copyOfRange(places, from, to));
            from = to;
        }
    }

    private void day(Person person, int day, Log log, int[] places) {
        Arrays.fill(visitToday, 0);
        for (int place : places) {
            if (log.entry(place) != Entry.NEXT_DRUG) {
                visitToday[specialty(log, place)] = 1;
            }
        }
        for (int specialty = 0; specialty < visitToday.length; specialty++) {
            if (visitToday[specialty] != 0) {
                visitToday[specialty] = visits.rows() + 1;
                visits.add(
                        visits.rows() + 1,
                        (int) person.id(),
                        day,
                        day,
                        specialties.provider(person.site(), specialty, person.id()),
                        person.site() + 1);
            }
        }
        for (int place : places) {
            write(person, day, log, place);
        }
    }

    private static int specialty(Log log, int place) {
        return switch (log.entry(place)) {
            case VISIT, CONDITION, PROCEDURE, OBSERVATION -> log.detail(place);
            case FIRST_DRUG, NEXT_DRUG, LAB, BACKGROUND_LAB -> 0;
        };
    }

    private void write(Person person, int day, Log log, int place) {
        int id = (int) person.id();
        int subject = log.subject(place);
        int specialty = specialty(log, place);
        int provider = specialties.provider(person.site(), specialty, person.id());
        int visit = visitToday[specialty];
        switch (log.entry(place)) {
            case VISIT -> {}
            case CONDITION ->
                    conditions.add(conditions.rows() + 1, id, subject, day, provider, visit);
            case PROCEDURE ->
                    procedures.add(procedures.rows() + 1, id, subject, day, provider, visit);
            case OBSERVATION ->
                    observations.add(observations.rows() + 1, id, subject, day, provider, visit);
            case FIRST_DRUG -> drug(id, subject, day, log.detail(place), provider, visit);
            case NEXT_DRUG -> drug(id, subject, day, log.detail(place), provider, NewRows.NOTHING);
            case LAB ->
                    lab(
                            reporting.get(subject).get(person.site()),
                            new int[] {id, day, provider, visit},
                            log.value(place),
                            log.detail(place) == 1);
            case BACKGROUND_LAB ->
                    measurements.add(
                            Reporting.rounded(log.value(place)),
                            measurements.rows() + 1,
                            id,
                            subject,
                            day,
                            NewRows.NOTHING,
                            backgroundUnit,
                            backgroundUnitText,
                            provider,
                            visit);
        }
    }

    private void drug(int id, int concept, int day, int supply, int provider, int visit) {
        drugs.add(drugs.rows() + 1, id, concept, day, day + supply - 1, supply, provider, visit);
    }

    /// @param who person, day, provider and visit
    private void lab(Reporting report, int[] who, double value, boolean mistaken) {
        measurements.add(
                report.number(value, mistaken),
                measurements.rows() + 1,
                who[0],
                report.concept(),
                who[1],
                report.operator(value),
                report.unit(),
                report.unitText(),
                who[2],
                who[3]);
    }
}
