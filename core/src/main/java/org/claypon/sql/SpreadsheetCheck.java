package org.claypon.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// An `.xlsx` file before the library reads it: whether it is one, and does not unpack to more than it should.
final class SpreadsheetCheck {

    /// A sheet of a million rows and forty columns unpacks to about as much.
    private static final long MOST_BYTES = 2L << 30;

    /// Text of sheets packs to a tenth, at its most regular to a fiftieth.
    private static final int MOST_TIMES = 100;

    private static final long BELOW_SUSPICION = 64L << 20;
    private static final int MOST_PARTS = 10_000;

    private static final String ZIP = "504b0304";
    private static final String OLD_EXCEL = "d0cf11e0a1b11ae1";

    private final DataFile file;
    private boolean styled;

    private SpreadsheetCheck(DataFile file) {
        this.file = file;
    }

    /// @return whether the file says how its cells are shown
    static boolean styled(DataFile file) throws IOException {
        SpreadsheetCheck check = new SpreadsheetCheck(file);
        check.kind();
        check.parts();
        return check.styled;
    }

    private void kind() throws IOException {
        String start = start();
        if (start.isEmpty()) {
            throw TextFile.empty(file);
        }
        if (start.startsWith(OLD_EXCEL)) {
            throw isEncrypted()
                    ? rejected(
                            "the file is protected by a password",
                            "open it in a spreadsheet program and save it without a password")
                    : rejected(
                            "this is a file of the old Excel, whatever its name ends in",
                            "open it in a spreadsheet program and save it as .xlsx");
        }
        if (!start.startsWith(ZIP)) {
            throw rejected(
                    "the file does not begin as an .xlsx file does",
                    "open it in a spreadsheet program and save it as .xlsx; if it is text, let its name end in .csv");
        }
    }

    private String start() throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return HexFormat.of().formatHex(in.readNBytes(8));
        }
    }

    /// A protected file is a container of the old kind with a stream of this name.
    private boolean isEncrypted() throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        try (InputStream in = Files.newInputStream(file.path())) {
            int found = 0;
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    found = buffer[i] == name[found] ? found + 1 : buffer[i] == name[0] ? 1 : 0;
                    if (found == name.length) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void parts() throws IOException {
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooLarge();
            }
            long bytes = 0;
            for (ZipEntry part : zip.stream().toList()) {
                styled |= part.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml");
                bytes = unpacked(zip, part, bytes);
            }
        }
    }

    /// What the file says of its own sizes may be wrong, so they are counted.
    private long unpacked(ZipFile zip, ZipEntry part, long before) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(part)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
                long packed = Math.max(1, part.getCompressedSize());
                if (before + bytes > MOST_BYTES
                        || (bytes > BELOW_SUSPICION && bytes / packed > MOST_TIMES)) {
                    throw tooLarge();
                }
            }
        }
        return before + bytes;
    }

    private DataRejected tooLarge() {
        return rejected(
                "the file unpacks to far more than a table of people needs",
                "save the sheet with the people as .csv");
    }

    private DataRejected rejected(String what, String fix) {
        return new DataRejected(DataProblem.ofFile(file.name(), what, fix));
    }
}
