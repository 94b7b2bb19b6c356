package org.claypon.appraisal;

import org.claypon.paper.Paper;
import org.claypon.paper.Papers;

/// Reads claims as a paper file has them and gives back the one check that a test is about.
final class Checked {

    private Checked() {}

    /// Of the first claim.
    static Check check(CheckKind kind, String... claims) {
        return check(kind, Papers.of(claims));
    }

    static Check check(CheckKind kind, Paper paper) {
        return Appraisal.of(paper).checks().stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + kind));
    }

    static boolean has(CheckKind kind, String... claims) {
        return Appraisal.of(Papers.of(claims)).checks().stream()
                .anyMatch(check -> check.kind() == kind);
    }

    static Verdict verdict(CheckKind kind, String... claims) {
        return check(kind, claims).verdict();
    }

    /// The same claims in a study whose cases and controls were matched.
    static Paper matched(String... claims) {
        return Papers.read(
                """
                claypon: 1
                paper: {title: A paper}
                groups: {cases: {n: 80}, controls: {n: 80}}
                matched_on: [age]
                claims:
                """
                        + "  - "
                        + String.join("\n  - ", claims)
                        + "\n");
    }

    static Answer answer(String id, Paper paper) {
        return Appraisal.of(paper).answers().stream()
                .filter(answer -> answer.claim().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Answer answer(String id, String... claims) {
        return answer(id, Papers.of(claims));
    }
}
