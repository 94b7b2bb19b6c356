package org.claypon.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claypon.yaml.Problem.Where;

/// All that is wrong with one file, collected while it is read.
public final class Problems {

    private static final Comparator<Problem> FILE_ORDER =
            Comparator.comparingInt((Problem problem) -> problem.where().line())
                    .thenComparingInt(problem -> problem.where().column())
                    .thenComparing(problem -> problem.where().path())
                    .thenComparing(Problem::what)
                    .thenComparing(Problem::fix);

    private final List<Problem> found = new ArrayList<>();

    public void add(Where where, String what, String fix) {
        add(new Problem(where, what, fix));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    /// The same mistake, with a better way to mend it that was found later.
    public void mend(Problem known, String fix) {
        found.replaceAll(problem ->
                problem.equals(known) ? new Problem(known.where(), known.what(), fix) : problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// Each problem once, in the order of the file.
    public List<Problem> inFileOrder() {
        return found.stream().sorted(FILE_ORDER).distinct().toList();
    }

    /// Ends the reading when anything was found.
    ///
    /// @throws FileRejected with all problems
    public void rejectIfAny() {
        if (!found.isEmpty()) {
            throw new FileRejected(inFileOrder());
        }
    }
}
