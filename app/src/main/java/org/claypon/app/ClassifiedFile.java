package org.claypon.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.app.cli.Rejected;
import org.claypon.app.output.NewFile;
import org.claypon.cohort.NumberWriting;
import org.claypon.guideline.Classification;
import org.claypon.guideline.Guideline;
import org.claypon.report.Csv;
import org.claypon.sql.Resources;
import org.claypon.sql.TableLayout;
import org.claypon.sql.TableReader;
import org.claypon.sql.TextTable;
import org.claypon.units.Reading;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Nearest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a guideline says of everyone in a table: the rows as they were, with the answer behind them.
public record ClassifiedFile(List<String> header, TextTable table, List<ClassifiedPerson> people) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /// @param mapping `COLUMN` or `COLUMN:UNIT` by input; an input without one is read from the column of its own name
    public static ClassifiedFile of(
            Guideline guideline,
            Path file,
            SequencedMap<String, String> mapping,
            TableLayout layout,
            NumberWriting writing) {
        Resources resources = Resources.withThreads(1);
        List<String> header = TableReader.header(file, layout, resources);
        List<Source> sources = sources(guideline, header, mapping);
        TextTable table = TableReader.read(file, layout, new TreeSet<>(header), resources);
        List<ClassifiedPerson> people = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            people.add(
                    ClassifiedPerson.of(
                            guideline, texts(sources, table, row, writing), places(sources, row)));
        }
        return new ClassifiedFile(header, table, people);
    }

    /// @param unit of the cells that have none; empty for a condition
    private record Source(String input, String column, String unit) {

        private static final Pattern FORM =
                Pattern.compile("([<>≤≥=\\s]*)([+-]?\\d[\\d.,\\u00a0\\u202f ]*)(.*)");

        /// @param place of the cell, in words
        String text(String written, NumberWriting writing, String place) {
            String cell = writing.decimal().isEmpty() ? written : pointed(written, writing, place);
            boolean lacksUnit =
                    Reading.of(cell) instanceof Reading.Found found && found.unit().isEmpty();
            return lacksUnit ? "%s %s".formatted(cell, unit).strip() : cell;
        }

        private static String pointed(String cell, NumberWriting writing, String place) {
            Matcher form = FORM.matcher(cell.strip());
            if (!form.matches()) {
                return cell;
            }
            String number =
                    writing.pointed(form.group(2).strip())
                            .orElseThrow(() ->
                                    new Rejected(
                                            "--decimal",
                                            "the number in %s is written in another way"
                                                    .formatted(place),
                                            "write all decimals of the file with the same sign, and name it"));
            return "%s%s %s".formatted(form.group(1), number, form.group(3)).strip();
        }
    }

    private static List<Source> sources(
            Guideline guideline, List<String> header, SequencedMap<String, String> mapping) {
        List<String> inputs = guideline.inputs().stream().map(Guideline.Input::name).toList();
        List<Source> sources = new ArrayList<>();
        inputs.stream()
                .filter(input -> !mapping.containsKey(input) && header.contains(input))
                .forEach(input -> sources.add(new Source(input, input, "")));
        mapping.forEach((input, place) -> sources.add(source(input, place, inputs, header)));
        if (sources.isEmpty()) {
            throw new Rejected(
                    "claypon classify",
                    "no column of the file is an input of the guideline",
                    "name one, for example --map %s=COLUMN:UNIT".formatted(inputs.getFirst()));
        }
        return sources;
    }

    private static Source source(
            String input, String place, List<String> inputs, List<String> header) {
        int colon = place.lastIndexOf(':');
        String column = header.contains(place) || colon < 0 ? place : place.substring(0, colon);
        known("input", input, inputs);
        known("column", column, header);
        return new Source(input, column, column.equals(place) ? "" : place.substring(colon + 1));
    }

    private static void known(String kind, String name, List<String> names) {
        if (!names.contains(name)) {
            String nearest = Nearest.to(name, names).map(Echo::quoted).orElse("none");
            throw new Rejected(
                    "--map " + Echo.cut(name),
                    "there is no %s of this name; the nearest is %s".formatted(kind, nearest),
                    "write --map INPUT=COLUMN:UNIT");
        }
    }

    private static SequencedMap<String, String> texts(
            List<Source> sources, TextTable table, int row, NumberWriting writing) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        sources.forEach(source ->
                texts.put(
                        source.input(),
                        source.text(
                                table.column(source.column()).cell(row),
                                writing,
                                place(source, row))));
        return texts;
    }

    private static Map<String, String> places(List<Source> sources, int row) {
        Map<String, String> places = new LinkedHashMap<>();
        sources.forEach(source -> places.put(source.input(), place(source, row)));
        return places;
    }

    /// A row is counted from 1, without the header.
    private static String place(Source source, int row) {
        return "row %d of the column %s".formatted(row + 1, Echo.quoted(source.column()));
    }

    public String text(boolean json) {
        return json ? json() : csv();
    }

    private String csv() {
        Csv csv =
                new Csv(
                        Stream.concat(
                                        header.stream(),
                                        Stream.of("band", "rule", "next_test", "reasons"))
                                .toArray(String[]::new));
        for (int row = 0; row < table.rows(); row++) {
            csv.row().text(cells(row)).end();
        }
        return csv.toString();
    }

    private String[] cells(int row) {
        Classification.Answer answer = people.get(row).classification().answer();
        List<String> cells = new ArrayList<>();
        header.forEach(column -> cells.add(table.column(column).cell(row)));
        cells.add(answer.band());
        cells.add(answer.rule());
        cells.add(answer.nextTest().orElse(""));
        cells.add(String.join("; ", answer.reasons()));
        return cells.toArray(String[]::new);
    }

    private String json() {
        ArrayNode all = MAPPER.createArrayNode();
        for (int row = 0; row < people.size(); row++) {
            ObjectNode person = all.addObject();
            person.put("row", row + 1);
            person.setAll(people.get(row).json());
        }
        return MAPPER.writeValueAsString(all) + "\n";
    }

    public void write(Path target, boolean json) {
        NewFile.write(target, text(json).getBytes(StandardCharsets.UTF_8));
    }

    /// How many people are in each band.
    public String counts() {
        return people.stream()
                .collect(
                        Collectors.groupingBy(
                                person -> person.classification().band(),
                                TreeMap::new,
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(band -> "%s: %d%n".formatted(band.getKey().replace('_', ' '), band.getValue()))
                .collect(Collectors.joining());
    }
}
