package org.claypon.sql;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.claypon.sql.DataSourceFailed.Kind;

/// What stands in a sheet and is not handed over by the library that reads its cells.
final class SheetPart {

    private static final String RELATIONS = "workbook.xml.rels";

    /// The library compares each cell with each array formula: as many comparisons take seconds.
    private static final long MOST_COMPARISONS = 2_000_000_000L;

    private final DataFile file;
    private final List<CellRange> merged = new ArrayList<>();
    private final Set<String> uncomputed = new HashSet<>();
    private String cell = "A1";
    private boolean isText;
    private boolean isFormula;
    private long cells;
    private long arrays;

    private SheetPart(DataFile file) {
        this.file = file;
    }

    /// @param merged     cells that are one on the screen
    /// @param uncomputed cells with a formula and an empty place for its value, as programs write them that do not calculate
    record Facts(List<CellRange> merged, Set<String> uncomputed) {}

    /// @param relation by which the workbook names the sheet
    /// @throws DataRejected if the library would misread a cell
    static Facts of(DataFile file, String relation) throws IOException {
        SheetPart part = new SheetPart(file);
        try (ZipFile zip = new ZipFile(file.path().toFile());
                InputStream in = zip.getInputStream(sheet(zip, relation))) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    part.element(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw damaged();
        }
        return new Facts(List.copyOf(part.merged), Set.copyOf(part.uncomputed));
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "c" -> cell(xml);
            case "f" -> formula(xml);
            case "v" -> value(xml);
            case "rPh" -> throw misread(cell);
            case "mergeCell" ->
                    merged.add(
                            attribute(xml, "ref")
                                    .flatMap(CellRange::of)
                                    .orElseThrow(SheetPart::damaged));
            default -> {}
        }
    }

    private void cell(XMLStreamReader xml) {
        cells++;
        attribute(xml, "r")
                .ifPresent(name -> {
                    if (CellRange.of(name).isEmpty()) {
                        throw damaged();
                    }
                    cell = name;
                });
        if (attribute(xml, "t").filter("d"::equals).isPresent()) {
            throw misread(cell);
        }
        isText = attribute(xml, "t").filter("str"::equals).isPresent();
        isFormula = false;
    }

    /// A formula may give an empty text; it cannot give an empty number.
    private void value(XMLStreamReader xml) throws XMLStreamException {
        if (isFormula && !isText && xml.next() == XMLStreamReader.END_ELEMENT) {
            uncomputed.add(cell);
        }
    }

    private void formula(XMLStreamReader xml) {
        isFormula = true;
        arrays += attribute(xml, "t").filter("array"::equals).isPresent() ? 1 : 0;
        if (arrays * cells > MOST_COMPARISONS) {
            throw rejected(
                    "the sheet holds more than %d array formulas".formatted(arrays - 1),
                    "copy the sheet, paste it as values, and save it");
        }
    }

    private DataRejected misread(String name) {
        return rejected(
                "cell %s is written in a way that is not read".formatted(name),
                "open the file in a spreadsheet program and save it again");
    }

    private static ZipEntry sheet(ZipFile zip, String relation)
            throws IOException, XMLStreamException {
        ZipEntry relations =
                zip.stream()
                        .filter(part -> small(part.getName()).endsWith(RELATIONS))
                        .findFirst()
                        .orElseThrow(SheetPart::damaged);
        String folder = relations.getName().replaceFirst("_rels/[^/]*$", "");
        String target = target(zip, relations, relation);
        String name = target.startsWith("/") ? target.substring(1) : folder + target;
        return zip.stream()
                .filter(part -> part.getName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(SheetPart::damaged);
    }

    private static String target(ZipFile zip, ZipEntry relations, String relation)
            throws IOException, XMLStreamException {
        try (InputStream in = zip.getInputStream(relations)) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && attribute(xml, "Id").filter(relation::equals).isPresent()) {
                    return attribute(xml, "Target").orElseThrow(SheetPart::damaged);
                }
            }
        }
        throw damaged();
    }

    /// Without document types, which could name other files.
    private static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static DataSourceFailed damaged() {
        return new DataSourceFailed(HeaderRow.STEP, "the sheets", Kind.DAMAGED);
    }

    private DataRejected rejected(String what, String fix) {
        return new DataRejected(DataProblem.ofFile(file.name(), what, fix));
    }
}
