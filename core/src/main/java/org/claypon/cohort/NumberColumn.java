package org.claypon.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.cohort.Labs.Limit;
import org.claypon.sql.DataProblem;
import org.claypon.sql.Rows;

/// A column read as numbers.
///
/// @param values   by person; not-a-number where nothing is known
/// @param limits   by person, by code of [Limit]
/// @param limited  cells that are limits, such as `<50`
/// @param problems what keeps the column from being one of numbers
record NumberColumn(double[] values, byte[] limits, int limited, List<DataProblem> problems) {

    /// Whole numbers from here on are not all exact as floating-point numbers.
    private static final double EXACT = 0x1p53;

    private static final Pattern LIMIT = Pattern.compile("([<>≤≥])(=?)\\s*(.*)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[<>≤≥=\\s]*[+-]?\\d+,\\d+");
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{16,}");

    /// @param file     for messages
    /// @param personOf the person of each row
    /// @param lab      whether cells such as `<50` are limits here
    static NumberColumn read(String file, TableColumn column, int[] personOf, boolean lab) {
        Reading reading = new Reading(personOf.length, lab);
        for (int row = 0; row < personOf.length; row++) {
            reading.add(column.cell(row), row, personOf[row]);
        }
        return new NumberColumn(
                reading.values,
                reading.limits,
                reading.limited,
                reading.problems(file, column.name()));
    }

    Limit limit(int person) {
        return Limit.of(limits[person]);
    }

    private static final class Reading {

        private final double[] values;
        private final byte[] limits;
        private final boolean lab;
        private final Rows text = new Rows();
        private final Rows commas = new Rows();
        private final Rows bounds = new Rows();
        private final Rows inexact = new Rows();
        private int limited;

        Reading(int people, boolean lab) {
            this.values = new double[people];
            this.limits = new byte[people];
            this.lab = lab;
        }

        void add(String cell, int row, int person) {
            values[person] = Cells.number(cell);
            if (Double.isNaN(values[person]) && !cell.isEmpty()) {
                addOther(cell, row, person);
            } else if (Math.abs(values[person]) >= EXACT && DIGITS.matcher(cell).matches()) {
                inexact.add(row);
            }
        }

        private void addOther(String cell, int row, int person) {
            Matcher limit = LIMIT.matcher(cell);
            double bound = limit.matches() ? Cells.number(limit.group(3)) : Double.NaN;
            if (DECIMAL_COMMA.matcher(cell).matches()) {
                commas.add(row);
            } else if (Double.isNaN(bound)) {
                text.add(row);
            } else if (!lab) {
                bounds.add(row);
            } else {
                boolean inclusive = "≤≥".contains(limit.group(1)) || !limit.group(2).isEmpty();
                boolean below = "<≤".contains(limit.group(1));
                values[person] = inclusive ? Bounds.including(bound, below) : bound;
                limits[person] = (below ? Limit.BELOW : Limit.ABOVE).code();
                limited++;
            }
        }

        List<DataProblem> problems(String file, String column) {
            List<DataProblem> problems = new ArrayList<>();
            report(
                    problems,
                    file,
                    column,
                    text,
                    "text in a column that is used as a number",
                    "write numbers with a decimal point, or list the texts that stand for \"not known\" in data.missing_codes");
            report(
                    problems,
                    file,
                    column,
                    commas,
                    "a decimal comma",
                    "write decimals with a point, for example 0.5");
            report(
                    problems,
                    file,
                    column,
                    bounds,
                    "a limit such as <50",
                    "declare the column under measurements, where such cells are read as limits");
            report(
                    problems,
                    file,
                    column,
                    inexact,
                    "a whole number too large to be exact as a number",
                    "compare the column as text, with the number in quotes");
            return problems;
        }

        private static void report(
                List<DataProblem> problems,
                String file,
                String column,
                Rows rows,
                String what,
                String fix) {
            if (rows.count() > 0) {
                problems.add(
                        new DataProblem(
                                file,
                                Optional.of(column),
                                "%d %s %s, %s"
                                        .formatted(
                                                rows.count(),
                                                rows.count() == 1 ? "cell holds" : "cells hold",
                                                what,
                                                rows.where()),
                                fix));
            }
        }
    }
}
