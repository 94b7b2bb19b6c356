package org.claypon.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The kinds of file that a table can be, and what to do with others.
public final class TableFormats {

    private static final String SPREADSHEET =
            "open it in a spreadsheet program and save it as .xlsx";
    private static final String STATISTICS = "write it as .csv from the program that made it";

    private static final int TRANSPORT_NAME = 8;

    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry(".xls", SPREADSHEET),
                    Map.entry(".xlsb", SPREADSHEET),
                    Map.entry(".ods", SPREADSHEET),
                    Map.entry(".numbers", SPREADSHEET),
                    Map.entry(
                            ".sas7bdat",
                            "write it from SAS as .xpt (the xport engine, version 5) or as .csv"),
                    Map.entry(".sav", STATISTICS),
                    Map.entry(".dta", STATISTICS),
                    Map.entry(".rds", STATISTICS),
                    Map.entry(".rdata", STATISTICS),
                    Map.entry(
                            ".txt",
                            "let its name end in .csv if commas separate its columns, in .tsv if tabs do"),
                    Map.entry(".zip", "take the table out of the archive"));

    private TableFormats() {}

    /// What the name of a table may end in; capital letters are taken for small ones.
    public static List<String> endings() {
        return DataFile.endings();
    }

    /// Whether a file of this kind holds sheets with names.
    public static boolean hasSheets(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /// Whether a file of this kind is text, with a sign between its columns.
    public static boolean isText(String file) {
        return file.toLowerCase(Locale.ROOT).matches(".*\\.[ct]sv(\\.gz)?");
    }

    /// Whether a file of this kind has no room for the name of a column.
    public static boolean cutsName(String file, String column) {
        String lower = file.toLowerCase(Locale.ROOT);
        boolean transport = lower.endsWith(".xpt") || lower.endsWith(".xpt.gz");
        return transport && column.length() > TRANSPORT_NAME;
    }

    /// How a file of another kind becomes a table.
    public static String fix(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String ending = lower.substring(Math.max(0, lower.lastIndexOf('.')));
        return OTHERS.getOrDefault(ending, "save it as one of: " + String.join(", ", endings()));
    }
}
