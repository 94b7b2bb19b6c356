package org.claypon.study;

import java.util.Locale;

/// A word, number, text or sign of a condition.
///
/// @param text   its value: a name or text without quotes, a number or sign as written
/// @param offset of its first character in the condition
record ConditionToken(Kind kind, String text, int offset) {

    enum Kind {
        NAME,
        QUOTED_NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /// A word of the language; a name in quotes never is one.
    boolean isWord(String word) {
        return kind == Kind.NAME && text.toLowerCase(Locale.ROOT).equals(word);
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
    }
}
