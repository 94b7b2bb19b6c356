package org.claypon.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.claypon.sql.DataSourceFailed.Kind;

/// A text file before the engine reads it.
final class TextFile {

    private TextFile() {}

    /// The names of the first row.
    static List<String> header(DataFile file) {
        try (InputStream in = file.open();
                BufferedReader text =
                        new BufferedReader(
                                new InputStreamReader(
                                        in, file.layout().encoding().charset().newDecoder()))) {
            return HeaderRow.read(file, text);
        } catch (CharacterCodingException e) {
            inspect(file);
            throw new DataSourceFailed(HeaderRow.STEP, "the header", Kind.UNREADABLE);
        } catch (IOException e) {
            throw DataSourceFailed.reading("the header", e);
        }
    }

    /// Reads the whole file once and refuses what is no text in its encoding.
    static void inspect(DataFile file) {
        try (InputStream in = file.open()) {
            new EncodingCheck(file).read(in);
        } catch (IOException e) {
            throw DataSourceFailed.reading("the whole file", e);
        }
    }

    static DataRejected empty(DataFile file) {
        return new DataRejected(
                DataProblem.ofFile(
                        file.name(),
                        "the file is empty",
                        "save the data with a header row and one row for each person"));
    }
}
