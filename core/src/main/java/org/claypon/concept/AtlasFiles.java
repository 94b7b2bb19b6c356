package org.claypon.concept;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.concept.AtlasJson.Named;
import org.claypon.study.ConceptSet;
import org.claypon.study.ConceptSet.AtlasFile;
import org.claypon.study.ConceptSet.Listed;
import org.claypon.yaml.Echo;
import org.claypon.yaml.FileUnreadable;
import org.claypon.yaml.Problems;

/// Adds to a concept set what its ATLAS file lists. Of several sets in the file the one with the same name is meant.
final class AtlasFiles {

    private static final int LARGEST_BYTES = 16 << 20;

    private AtlasFiles() {}

    static ConceptSet read(ConceptSet set, Problems problems) {
        List<Listed> listed = new ArrayList<>(set.listed());
        set.atlas().ifPresent(file -> listed.addAll(listed(set.name(), file, problems)));
        return new ConceptSet(set.name(), listed);
    }

    private static List<Listed> listed(String name, AtlasFile file, Problems problems) {
        String shown = Echo.quoted(String.valueOf(file.path().getFileName()));
        try {
            return chosen(name, AtlasJson.sets(bytes(file.path())), shown).items().stream()
                    .map(item ->
                            new Listed(
                                    item.concept(),
                                    item.excluded(),
                                    item.descendants(),
                                    item.mapped(),
                                    file.where()))
                    .toList();
        } catch (AtlasJson.NotUnderstood e) {
            problems.add(file.where(), "the file %s %s".formatted(shown, e.what()), e.fix());
            return List.of();
        }
    }

    private static Named chosen(String name, List<Named> sets, String file)
            throws AtlasJson.NotUnderstood {
        if (sets.size() == 1) {
            return sets.getFirst();
        }
        List<Named> same =
                sets.stream().filter(set -> set.name().strip().equalsIgnoreCase(name)).toList();
        if (same.size() == 1) {
            return same.getFirst();
        }
        String names =
                sets.stream()
                        .map(set -> Echo.quoted(set.name()))
                        .limit(20)
                        .collect(Collectors.joining(", "));
        throw new AtlasJson.NotUnderstood(
                "has %d concept sets, %s the name %s: %s"
                        .formatted(
                                sets.size(),
                                same.isEmpty() ? "none of" : "several of",
                                Echo.quoted(name),
                                names),
                "give the concept set of the study the name of the one that is meant in %s"
                        .formatted(file));
    }

    private static byte[] bytes(Path path) throws AtlasJson.NotUnderstood {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new AtlasJson.NotUnderstood(
                        "is larger than 16 MB", "export the concept set alone from ATLAS");
            }
            return bytes;
        } catch (IOException e) {
            throw new FileUnreadable(
                    Optional.ofNullable(path.getFileName()).map(Path::toString).orElse(""),
                    "reading it failed");
        }
    }
}
