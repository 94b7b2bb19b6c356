package org.claypon.sql;

import java.util.List;
import java.util.stream.Collectors;

/// The data do not exist or do not fit the study: the user can mend them (exit code 2).
public final class DataRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DataProblem> problems;

    public DataRejected(List<DataProblem> problems) {
        super(problems.stream().map(DataProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    DataRejected(DataProblem problem) {
        this(List.of(problem));
    }

    public List<DataProblem> problems() {
        return problems;
    }
}
