package org.claypon.report.appraisal;

import java.nio.file.Path;
import java.util.Optional;
import org.claypon.appraisal.Appraisal;
import org.claypon.paper.Paper;
import org.claypon.paper.PaperReader;
import org.claypon.paper.Papers;
import org.claypon.results.PaperAppraisal;

/// Papers as they come to the report.
final class Appraised {

    private Appraised() {}

    static PaperAppraisal geng() {
        return of(PaperReader.read(Path.of("../examples/geng-2022/paper.yaml")));
    }

    static PaperAppraisal everyKind() {
        return of(Papers.everyKind());
    }

    static PaperAppraisal of(Paper paper) {
        return AppraisalRecords.of(paper, Appraisal.of(paper), Optional.empty(), "0.0.0");
    }
}
