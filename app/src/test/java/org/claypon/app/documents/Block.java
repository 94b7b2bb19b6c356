package org.claypon.app.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A fenced block of a document.
///
/// @param line     of its first fence, counted from 1
/// @param language the first word after the fence: `sh`, `yaml`, `csv`, `output`, `text`
/// @param words    the other words after the fence, which a reader does not see
/// @param lead     the last line of text before it
record Block(int line, String language, List<String> words, String lead, String text) {

    private static final Pattern FILE = Pattern.compile("`([\\w./-]+\\.\\w+)`:$");

    Block {
        words = List.copyOf(words);
    }

    /// The file that the line before it names, e.g. "Write this into `study.yaml`:".
    Optional<String> file() {
        Matcher named = FILE.matcher(lead.strip());
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /// What stands behind `name=` among its words.
    Optional<String> word(String name) {
        return words.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .findFirst();
    }
}
