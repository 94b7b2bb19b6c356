package org.claypon.yaml;

import java.util.List;
import java.util.stream.Collectors;

/// A file, or something that it names, does not exist or does not fit (exit code 2).
public final class FileRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public FileRejected(List<Problem> problems) {
        super(printed(problems));
        this.problems = List.copyOf(problems);
    }

    static FileRejected because(Problem.Where where, String what, String fix) {
        return new FileRejected(List.of(new Problem(where, what, fix)));
    }

    /// In file order; never empty.
    public List<Problem> problems() {
        return problems;
    }

    /// All problems as the contract prints them, one after the other; also the exception's message.
    public String printed() {
        return printed(problems);
    }

    private static String printed(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
