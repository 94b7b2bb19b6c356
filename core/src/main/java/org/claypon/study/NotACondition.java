package org.claypon.study;

/// A text is no condition: where it first fails, and how to mend it.
final class NotACondition extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String what;
    private final String fix;

    /// @param offset of the character in the text, counted from 0
    NotACondition(int offset, String what, String fix) {
        super(what);
        this.offset = offset;
        this.what = what;
        this.fix = fix;
    }

    int offset() {
        return offset;
    }

    String what() {
        return what;
    }

    String fix() {
        return fix;
    }
}
