package org.claypon.paper;

import java.util.Arrays;

/// Paper files for tests of other packages.
public final class Papers {

    private Papers() {}

    public static Paper read(String text) {
        return PaperReader.read(PaperProblemsTest.file(text));
    }

    /// The file of the contract, with every kind of claim.
    public static final String EVERY_KIND = PaperReaderTest.EVERY_KIND;

    public static Paper everyKind() {
        return read(EVERY_KIND);
    }

    /// A paper of 80 cases and 80 controls with these claims, each a line.
    public static Paper of(String... claims) {
        return read(
                """
                claypon: 1
                paper: {title: A paper}
                groups: {cases: {n: 80}, controls: {n: 80}}
                claims:
                """
                        + String.join("\n", Arrays.stream(claims).map("  - "::concat).toList())
                        + "\n");
    }
}
