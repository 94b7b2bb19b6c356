package org.claypon.guideline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.guideline.Guideline.Input;
import org.claypon.study.Guidelines;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.FileUnreadable;
import org.claypon.yaml.YamlFile;

/// The guidelines inside the product, and those in files that a study names. Both are read the same way.
public final class GuidelineLibrary implements Guidelines {

    private static final List<String> SHIPPED =
            List.of("nice-ng239-b12", "bsh-2014-b12", "who-2008-b12", "rls-iron");
    private static final List<String> ENDINGS = List.of(".yaml", ".yml");

    /// The ids of the shipped guidelines.
    public static List<String> shippedIds() {
        return SHIPPED;
    }

    /// A shipped guideline.
    public static Optional<Guideline> shipped(String id) {
        return Optional.ofNullable(Shelf.READ.get(id));
    }

    /// Read once, when the first is needed.
    private static final class Shelf {
        static final Map<String, Guideline> READ =
                SHIPPED.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        id -> id,
                                        id -> GuidelineFile.read(resource(id + ".yaml"))));
    }

    private static YamlFile resource(String name) {
        try (InputStream stream =
                Objects.requireNonNull(GuidelineLibrary.class.getResourceAsStream(name))) {
            return new YamlFile(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A guideline in a file.
    ///
    /// @throws FileRejected   with all problems of the file, or if it does not exist
    /// @throws FileUnreadable if it is there but cannot be read
    public static Guideline read(Path file) {
        return GuidelineFile.read(YamlFile.at(file));
    }

    /// The guideline of this id, or in this file; empty when there is neither. Only files that end in `.yaml` or `.yml` are
    /// opened: a study from a stranger may name any path.
    ///
    /// @param folder what a relative path is relative to
    public static Optional<Guideline> find(String use, Path folder) {
        return shipped(use).or(() -> file(use, folder).map(GuidelineLibrary::read));
    }

    /// The file of a guideline that does not ship; empty when there is none.
    public static Optional<Path> file(String use, Path folder) {
        if (shipped(use).isPresent() || ENDINGS.stream().noneMatch(use::endsWith)) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.resolve(use)).filter(Files::exists);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> ids() {
        return SHIPPED;
    }

    @Override
    public Optional<List<String>> inputs(String use, Path studyFolder) {
        return find(use, studyFolder)
                .map(guideline -> guideline.inputs().stream().map(Input::name).toList());
    }

    @Override
    public List<String> first(String use, Path studyFolder) {
        return find(use, studyFolder).stream()
                .flatMap(guideline -> guideline.initialTests().stream())
                .filter(initial -> initial.when().isEmpty())
                .flatMap(initial -> initial.tests().stream())
                .distinct()
                .toList();
    }

    @Override
    public Optional<InputKind> kind(String use, Path studyFolder, String input) {
        return find(use, studyFolder)
                .flatMap(guideline -> guideline.input(input))
                .map(found ->
                        switch (found) {
                            case Input.Measurement test -> InputKind.MEASUREMENT;
                            case Input.Condition condition -> InputKind.TEST;
                        });
    }
}
