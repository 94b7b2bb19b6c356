package org.claypon.study;

import java.util.List;
import org.claypon.yaml.Problem.Where;

/// Concepts of the vocabulary under one name, as the study file lists them: what they mean is looked up in the database.
///
/// @param listed in file order; of an ATLAS file all at the place of its key
public record ConceptSet(String name, List<Listed> listed) {

    public ConceptSet {
        listed = List.copyOf(listed);
    }

    /// @param excluded    takes concepts out that the others bring in
    /// @param descendants with everything below it
    /// @param mapped      with the source concepts that map to it
    public record Listed(
            long concept, boolean excluded, boolean descendants, boolean mapped, Where where) {}
}
