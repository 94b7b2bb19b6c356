package org.claypon.study;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mistakes in what a study file asks beside exposures: severity, patterns, strata, comparisons, the guideline.
class AnalysisProblemsTest {

    @TempDir private Path folder;
    private StudyTexts texts;

    @BeforeEach
    void makeTable() {
        texts = new StudyTexts(folder);
    }

    /// What follows the head of a study, with the place of the problem marked, and words of its message.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "severity: {measurement: b12, bands: {mild: ^1^, severe: 21}} | a score under 1 is in no band",
                "severity: {measurement: b12, bands: {none: 0, mild: 11, severe: ^11^}} | the bounds do not rise: 11 stands behind 11",
                "severity: {measurement: b12, bands: ^{none: 0}^} | one band divides nobody",
                "severity: {measurement: b12, bands: {Mild: 0, ^mild^: 11}} | a second band is called \"mild\"",
                "severity: {measurement: b12, bands: {none: 0, mild: ^5 mmHg^}} | cannot be converted to pg/mL",
                "^severity^: {bands: {none: 0, mild: 5}} | the key \"measurement\" is missing",
                "patterns: {lack: ^{b12: < 5 pg/mL}^} | here is one",
                "patterns: {lack: {b12: < 5 pg/mL, folate: ^= 5 ng/mL^}} | has no side",
                "patterns: {lack: {b12: < 5 pg/mL, folate: ^5 ng/mL^}} | does not begin with a comparison",
                "patterns: {lack: {b12: < 5 pg/mL, ^folat^: < 5 ng/mL}} | no measurement is called \"folat\"; the nearest is \"folate\"",
                "patterns: {lack: {b12: < 5 pg/mL, folate: ^< 5 mmHg^}} | cannot be converted to ng/mL",
                "guideline: ^nice-ng239-b12^ | write \"guideline: {use: nice-ng239-b12, inputs: {total_b12: b12}}\"",
                "by: [^age^] | is a number and has no cuts",
                "by: [^b12^] | is a number and has no cuts",
                "by: [{age: ^[65, 50]^}] | the cuts do not rise",
                "by: [{age: ^[]^}] | no cut stands here",
                "by: [{age: [^50 years^]}] | a unit is written here",
                "by: [^{age: [50], folate: [1]}^] | 2 names stand here",
                "by: [{sex: ^[1]^}] | sex has no cuts",
                "by: [SITE, ^SITE^] | a second one is called",
                "by: [^SIET^] | neither a measurement nor a column",
                "compare: [^b13^] | no measurement is called \"b13\"",
                "compare: [b12]\\nequivalent: {^folate^: 10 %} | is not compared",
                "equivalent: {folate: ^0 %^} | leaves no room",
                "equivalent: {folate: ^5^} | 5 has no unit",
                "guideline: {use: ^nice-b12^, inputs: {total_b12: b12}} | the nearest that is known is \"nice-ng239-b12\"",
                "guideline: {use: other, inputs: {^b12^: b12}} | no input \"b12\"; the nearest is \"total_b12\"",
                "guideline: {use: other, inputs: {total_b12: ^b21^}} | no measurement is called \"b21\"",
                "^guideline^: {use: other} | the key \"inputs\" is missing",
                "guideline: {use: other, inputs: {total_b12: b12}, limits: {total_b12: ^15 mmHg^, source: s}} | cannot be converted",
                "guideline: {use: other, inputs: {total_b12: b12}, ^limits^: {total_b12: 15 pg/mL}} | the key \"source\" is missing",
                "guideline: {use: other, inputs: {total_b12: b12}, limits: {^homocysteine^: 15 umol/L, source: s}} | no measurement under \"inputs\""
            })
    void each_problem_is_placed_and_named(String marked, String what) {
        texts.assertProblem(marked, what);
    }
}
