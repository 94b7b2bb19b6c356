package org.claypon.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claypon.yaml.Problem.Where;

/// Concepts of the vocabulary under one name, as the study file lists them: what they mean is looked up in the database.
///
/// @param listed in file order
/// @param atlas  a file of ATLAS that lists more
public record ConceptSet(String name, List<Listed> listed, Optional<AtlasFile> atlas) {

    public ConceptSet {
        listed = List.copyOf(listed);
    }

    public ConceptSet(String name, List<Listed> listed) {
        this(name, listed, Optional.empty());
    }

    /// @param excluded    takes concepts out that the others bring in
    /// @param descendants with everything below it
    /// @param mapped      with the source concepts that map to it
    public record Listed(
            long concept, boolean excluded, boolean descendants, boolean mapped, Where where) {}

    /// @param where the place of its name in the study file
    public record AtlasFile(Path path, Where where) {}
}
