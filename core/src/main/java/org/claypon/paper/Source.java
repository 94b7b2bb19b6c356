package org.claypon.paper;

/// Who says it: the paper, or an article about the paper.
public enum Source {
    PAPER,
    REVIEW
}
