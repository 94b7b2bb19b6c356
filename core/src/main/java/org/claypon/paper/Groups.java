package org.claypon.paper;

/// The two groups that a paper compares.
public record Groups(Group cases, Group controls) {

    public enum Name {
        CASES,
        CONTROLS
    }

    /// @param n     people in the group, at least 1
    /// @param label as the paper calls them, e.g. `healthy`
    public record Group(int n, String label) {}

    public Group of(Name name) {
        return switch (name) {
            case CASES -> cases;
            case CONTROLS -> controls;
        };
    }

    /// Both groups together.
    public int all() {
        return cases.n() + controls.n();
    }
}
