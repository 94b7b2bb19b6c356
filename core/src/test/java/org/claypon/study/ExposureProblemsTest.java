package org.claypon.study;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mistakes in the parts `exposures`, `adjust` and `bias` of a study file.
class ExposureProblemsTest {

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
                "exposure: {measurement: b12, per: ^100^} | 100 has no unit",
                "exposure: {measurement: b12, per: ^100 mmHg^} | cannot be converted to pg/mL",
                "exposure: {measurement: folate, below: ^10 umol/L^} | cannot be converted to ng/mL",
                "exposure: {measurement: b12, below: ^300 pgmL^} | the unit \"pgmL\" is not known; the nearest is \"pg/mL\"",
                "exposure: {measurement: b12, per: ^many^} | \"many\" is not a number with a unit",
                "exposure:\\n  measurement: b12\\n  below: ^300,5 pg/mL^ | \"300,5 pg/mL\" has a decimal comma\\n  To fix: in the study file decimals have a point: write \"300.5 pg/mL\"",
                "exposure: {measurement: b12, below: ^'0,75 pg/mL'^} | write \"0.75 pg/mL\"",
                "exposure:\\n  measurement: b12\\n  below: ^1,000 pg/mL^ | \"1,000 pg/mL\" has a comma, which may stand between thousands or before decimals\\n  To fix: in the study file decimals have a point and nothing stands between thousands: write \"1000 pg/mL\" or \"1.0 pg/mL\"",
                "exposure:\\n  measurement: b12\\n  below: ^0,125 pg/mL^ | \"0,125 pg/mL\" has a decimal comma\\n  To fix: in the study file decimals have a point: write \"0.125 pg/mL\"",
                "exposure:\\n  measurement: b12\\n  below: ^1250,500pg/mL^ | \"1250,500pg/mL\" has a decimal comma\\n  To fix: in the study file decimals have a point: write \"1250.500pg/mL\"",
                "exposure: {measurement: b12, below: ^1,250 pg/mL^} | a number with a comma stands in braces, where a comma ends a value\\n  To fix: in the study file decimals have a point and nothing stands between thousands: write \"1250 pg/mL\" or \"1.25 pg/mL\"",
                "exposure: {measurement: b12, below: ^0,75 pg/mL^} | a number with a comma stands in braces, where a comma ends a value\\n  To fix: in the study file decimals have a point: write \"0.75 pg/mL\"",
                "adjust: [{measurement: b12, per: ^1,5 pg/mL lower^}] | write \"1.5 pg/mL lower\"",
                "exposure: ^[{measurement: b12}]^ | write \"exposures:\" above a list",
                "exposure: {column: ^folate^} | as in {measurement: folate}",
                "adjust: [{measurement: ^BMI^}] | no measurement is called \"BMI\"\\n",
                "exposure: {measurement: b12, below: ^< 200 pg/mL^} | the key says the side already\\n  To fix: write \"200 pg/mL\"",
                "exposure: {measurement: b12, per: ^0 pg/mL^} | has no meaning",
                "exposure: {measurement: b12, per: ^-5 pg/mL^} | has no meaning",
                "exposure: ^{measurement: b12, per: 1 pg/mL, scale: log2}^ | per and scale stand in one exposure",
                "exposure: {measurement: b12, scale: ^log3^} | the nearest that is known is \"log2\"",
                "exposure: {measurement: b12, scale: ^splines^} | the nearest that is known is \"spline\"",
                "exposure: {^measurment^: b12} | the key \"measurment\" is not known here; the nearest is \"measurement\"",
                "exposure: ^{name: x}^ | no exposure stands here",
                "exposure: ^b12^ | without its form",
                "exposure: {column: SITE, ^per^: 5} | per does not go with column",
                "exposure: {where: SITE = 1, ^scale^: log2} | scale does not go with a test",
                "exposure: ^{column: SITE, category: RACE}^ | column and category stand in one exposure",
                "^exposure^: {category: RACE} | the key \"reference\" is missing",
                "exposure: {column: ^ID^} | identifies people",
                "exposure: {category: ^id^, reference: 1} | identifies people",
                "exposures: [{column: SITE}, ^{column: SITE}^] | a second one is called \"SITE\"",
                "exposures: [{measurement: b12}, ^{measurement: b12, per: 1 pg/mL}^] | a second one is called \"b12 per 1 pg/mL\"",
                "exposures: ^{column: SITE}^ | it must be a list",
                "adjust: [^homocysteine^]\\nconsequences: [homocysteine] | stands under \"consequences\"",
                "adjust: [^HCY^]\\nconsequences: [homocysteine] | stands under \"consequences\"",
                "adjust: [^{where: HCY > 15}^]\\nconsequences: [homocysteine] | stands under \"consequences\"",
                "adjust: [^{measurement: homocysteine, scale: log2}^]\\nconsequences: [HCY] | stands under \"consequences\"",
                "adjust: [^{where: KIDNEY = 1}^]\\nconsequences: [{where: KIDNEY = 1}] | stands under \"consequences\"",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: ^1.2^} | from 0 to 1",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: {^gamma^: [1, 2]}} | the nearest is",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: ^{beta: [1, 1], trapezoid: [0, 0, 1, 1]}^} | one number, or one distribution",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: ^[1, 1]^} | one number, or one distribution",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: {beta: ^[0, 2]^}} | two numbers above 0",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: {trapezoid: ^[0.5, 0.4, 0.6, 1]^}} | do not rise",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: {trapezoid: ^[0.5, 0.6]^}} | 2 numbers stand here; trapezoid has 4",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: 1, draws: ^5^} | from 100 to 100000",
                "exposure: {where: SITE = 1}\\nbias: ^{draws: 500}^ | nothing is said of how well people were recorded",
                "exposure: {column: SITE}\\n^bias^: {case_ppv: 0.9} | no yes-or-no exposure",
                "exposure: {where: SITE = 1}\\nbias: {^exposure^: {sensitivity: 1}} | the key \"specificity\" is missing",
                "exposures: [{where: SITE = 1, name: a}, {where: SITE = 2, name: b}]\\nbias: {exposure: ^{sensitivity: 1, specificity: 1}^} | it is not said which is meant",
                "exposures: [{where: SITE = 1, name: a}]\\nbias: {exposure: {name: ^c^, sensitivity: 1, specificity: 1}} | the nearest that is known"
            })
    void each_problem_is_placed_and_named(String marked, String what) {
        texts.assertProblem(marked, what);
    }
}
