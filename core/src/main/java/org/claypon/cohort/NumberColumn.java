package org.claypon.cohort;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.claypon.cohort.Labs.Limit;
import org.claypon.sql.DataProblem;
import org.claypon.sql.Rows;
import org.claypon.sql.TextColumn.CellKind;

/// A column read as numbers.
///
/// @param values   by person; not-a-number where nothing is known
/// @param limits   by person, by code of [Limit]
/// @param limited  cells that are limits, such as `<50`
/// @param percents cells with a percent sign, read as the number before it
/// @param problems what keeps the column from being one of numbers
record NumberColumn(
        double[] values, byte[] limits, int limited, int percents, List<DataProblem> problems) {

    /// Whole numbers from here on are not all exact as floating-point numbers.
    private static final double EXACT = 0x1p53;

    private static final Pattern LIMIT = Pattern.compile("([<>≤≥])(=?)\\s*(.*)");
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{16,}");

    /// How a column is to be read.
    ///
    /// @param lab     whether cells such as `<50` are limits here
    /// @param percent whether a percent sign is that of the column's unit
    /// @param writing of numbers in cells of text
    /// @param point   whether some number of the file has a point that can only stand before decimals
    record Manner(boolean lab, boolean percent, NumberWriting writing, BooleanSupplier point) {}

    /// @param file     for messages
    /// @param personOf the person of each row
    static NumberColumn read(String file, TableColumn column, int[] personOf, Manner manner) {
        Reading reading = new Reading(personOf.length, manner);
        for (int row = 0; row < personOf.length; row++) {
            reading.add(column.cell(row), column.kind(row), row, personOf[row]);
        }
        return new NumberColumn(
                reading.values,
                reading.limits,
                reading.limited,
                reading.percents,
                reading.problems(file, column.name()));
    }

    Limit limit(int person) {
        return Limit.of(limits[person]);
    }

    private static final class Reading {

        private final double[] values;
        private final byte[] limits;
        private final Manner manner;
        private final EnumMap<NotANumber, Rows> obstacles = new EnumMap<>(NotANumber.class);
        private final Rows maybeThousands = new Rows();
        private final Rows shownAsPercent = new Rows();
        private final Rows plainNumbers = new Rows();
        private int limited;
        private int percents;

        Reading(int people, Manner manner) {
            this.values = new double[people];
            this.limits = new byte[people];
            this.manner = manner;
        }

        void add(String cell, CellKind kind, int row, int person) {
            String number = kind == CellKind.NUMBER ? cell : withoutPercent(cell, kind, row);
            values[person] =
                    kind == CellKind.TEXT ? manner.writing().number(number) : Cells.number(number);
            if (Double.isNaN(values[person]) && !cell.isEmpty()) {
                addOther(number, row, person);
            } else if (Math.abs(values[person]) >= EXACT && DIGITS.matcher(number).matches()) {
                obstacle(NotANumber.INEXACT, row);
            } else if (!cell.isEmpty()) {
                noteKind(number, kind, row);
            }
        }

        private String withoutPercent(String cell, CellKind kind, int row) {
            if (!manner.percent() || !cell.endsWith("%")) {
                return cell;
            }
            percents++;
            if (kind == CellKind.PERCENT) {
                shownAsPercent.add(row);
            }
            return cell.substring(0, cell.length() - 1).strip();
        }

        private void noteKind(String number, CellKind kind, int row) {
            switch (kind) {
                case NUMBER -> plainNumbers.add(row);
                case TEXT -> noteThousands(number, row);
                case PERCENT -> {}
            }
        }

        private void noteThousands(String number, int row) {
            if (manner.writing().isAmbiguous(number)) {
                maybeThousands.add(row);
            }
        }

        private void addOther(String cell, int row, int person) {
            Matcher limit = LIMIT.matcher(cell);
            double bound = limit.matches() ? manner.writing().number(limit.group(3)) : Double.NaN;
            if (Double.isNaN(bound)) {
                obstacle(NotANumber.of(cell, manner.writing()), row);
            } else if (!manner.lab()) {
                obstacle(NotANumber.LIMIT, row);
            } else {
                boolean inclusive = "≤≥".contains(limit.group(1)) || !limit.group(2).isEmpty();
                boolean below = "<≤".contains(limit.group(1));
                values[person] = inclusive ? Bounds.including(bound, below) : bound;
                limits[person] = (below ? Limit.BELOW : Limit.ABOVE).code();
                limited++;
                noteThousands(limit.group(3), row);
            }
        }

        private void obstacle(NotANumber kind, int row) {
            obstacles.computeIfAbsent(kind, _ -> new Rows()).add(row);
        }

        List<DataProblem> problems(String file, String column) {
            if (maybeThousands.count() > 0 && !manner.point().getAsBoolean()) {
                obstacles.merge(NotANumber.MAY_BE_THOUSANDS, maybeThousands, (_, points) -> points);
            }
            List<DataProblem> problems = new ArrayList<>();
            boolean onlyText =
                    obstacles.containsKey(NotANumber.TEXT)
                            && plainNumbers.count() == 0
                            && DoubleStream.of(values).allMatch(Double::isNaN);
            obstacles.forEach((kind, rows) ->
                    problems.add(
                            DataProblem.ofCells(
                                    file,
                                    column,
                                    rows,
                                    kind.what(),
                                    onlyText ? NotANumber.groups(column) : kind.fix())));
            if (shownAsPercent.count() > 0 && plainNumbers.count() > 0) {
                problems.add(
                        new DataProblem(
                                file,
                                Optional.of(column),
                                "some cells are shown as per cent, %s, and some as plain numbers, %s"
                                        .formatted(shownAsPercent.where(), plainNumbers.where()),
                                "give all cells of the column the same format; what is shown as 38 % is kept as 0.38 and read as 38"));
            }
            return problems;
        }
    }
}
