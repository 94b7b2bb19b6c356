package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.results.Results;

/// What else than a link could stand behind the estimates.
final class SensitivitySection {

    private SensitivitySection() {}

    static List<Html> of(Results results) {
        List<Html> parts = new ArrayList<>(EValueSection.of(results));
        parts.addAll(BiasSection.of(results));
        return parts;
    }
}
