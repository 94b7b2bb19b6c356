package org.claypon.app.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Writes one result after the other into the same folder until it is stopped. Every file of a result begins with its number.
final class ReplaceAgainAndAgain {

    static final int FILES = 12;

    private ReplaceAgainAndAgain() {}

    public static void main(String[] arguments) {
        Path out = Path.of(arguments[0]);
        for (int number = 1; ; number++) {
            try {
                OutputFolder.at(out).replace(result(number), Set.of());
            } catch (Interrupted stopped) {
                System.exit(130);
            }
            System.out.println(number);
        }
    }

    static Map<String, byte[]> result(int number) {
        byte[] content = (number + "\n" + "x".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int file = 1; file < FILES; file++) {
            files.put("tables/%d.csv".formatted(file), content);
        }
        files.put(OutputFolder.MANIFEST, content);
        return files;
    }
}
