package org.claypon.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The guidelines that a study may use; a later step knows what they say.
public interface Guidelines {

    /// The ids of the shipped guidelines.
    List<String> ids();

    /// The names of a guideline's inputs; empty when there is no such guideline.
    ///
    /// @param use         an id, or the path of a guideline file
    /// @param studyFolder what a relative path is relative to
    Optional<List<String>> inputs(String use, Path studyFolder);

    /// The inputs with one of which the guideline begins for people of whom nothing special is known; empty when that is not known.
    default List<String> first(String use, Path studyFolder) {
        return List.of();
    }

    /// What an input of a guideline takes; empty when that is not known.
    default Optional<InputKind> kind(String use, Path studyFolder, String input) {
        return Optional.empty();
    }

    /// What a study must give for an input.
    enum InputKind {
        MEASUREMENT,
        TEST
    }
}
