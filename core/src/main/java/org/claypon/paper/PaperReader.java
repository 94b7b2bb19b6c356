package org.claypon.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.claypon.paper.Groups.Group;
import org.claypon.paper.Paper.Heading;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.FileUnreadable;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problems;
import org.claypon.yaml.YamlFile;

/// Reads a paper file (contract 4).
public final class PaperReader {

    /// Stands in for groups that are faulty, so that the claims are read all the same.
    private static final Groups ANY =
            new Groups(new Group(1_000_000_000, ""), new Group(1_000_000_000, ""));

    private static final String NOT_STATED = "not_stated";

    private PaperReader() {}

    /// Whether a file is one of a paper, and not of a study or a guideline.
    public static boolean isPaper(Node root) {
        return !root.has("data") && (root.has("paper") || root.has("claims"));
    }

    /// @throws FileRejected   with all problems, or if the file does not exist
    /// @throws FileUnreadable if it is there but cannot be read
    public static Paper read(Path file) {
        return read(YamlFile.at(file));
    }

    /// @throws FileRejected with all problems
    public static Paper read(YamlFile file) {
        Problems problems = new Problems();
        Node root = file.root(problems);
        root.required("claypon", "1")
                .ifPresent(node -> node.integer(1, 1, "the version of the file's format", 1));
        Optional<Heading> heading =
                root.required("paper", "{title: the title of the paper}")
                        .flatMap(PaperReader::heading);
        Optional<Groups> groups =
                root.required("groups", "{cases: {n: 80}, controls: {n: 80}}")
                        .flatMap(PaperReader::groups);
        List<String> matchedOn =
                root.optional("matched_on").map(PaperReader::words).orElse(List.of());
        Optional<String> analysis =
                Kinds.optionalWords(root, "analysis").filter(words -> !words.equals(NOT_STATED));
        List<Claim> claims =
                root.required("claims", "[{id: or, odds_ratio: {value: \"0.97\"}}]")
                        .map(new ClaimReader(groups.orElse(ANY))::read)
                        .orElse(List.of());
        List<Reference> references =
                root.optional("reference").map(ReferenceReader::read).orElse(List.of());
        root.closed();
        problems.rejectIfAny();
        return new Paper(
                heading.orElseThrow(),
                groups.orElseThrow(),
                matchedOn,
                analysis,
                claims,
                references,
                file.sha256());
    }

    private static Optional<Heading> heading(Node node) {
        Optional<String> title =
                node.required("title", "the title of the paper").flatMap(Kinds::words);
        OptionalInt year =
                node.optional("year")
                        .map(found -> found.integer(1600, 2200, "a year", 2022))
                        .orElse(OptionalInt.empty());
        Optional<String> design = Kinds.optionalWords(node, "design");
        Optional<String> doi = Kinds.optionalWords(node, "doi");
        Optional<String> reviewedBy = Kinds.optionalWords(node, "reviewed_by");
        node.closed();
        return title.map(name -> new Heading(name, year, design, doi, reviewedBy));
    }

    private static Optional<Groups> groups(Node node) {
        Optional<Group> cases = node.required("cases", "{n: 80}").flatMap(PaperReader::group);
        Optional<Group> controls = node.required("controls", "{n: 80}").flatMap(PaperReader::group);
        node.closed();
        return cases.flatMap(ill -> controls.map(well -> new Groups(ill, well)));
    }

    private static Optional<Group> group(Node node) {
        Optional<Integer> n =
                node.required("n", "80").flatMap(found -> Kinds.boxed(Kinds.people(found)));
        String label = Kinds.optionalWords(node, "label").orElse(node.key());
        node.closed();
        return n.map(people -> new Group(people, label));
    }

    private static List<String> words(Node list) {
        return list.items().stream().map(Kinds::words).flatMap(Optional::stream).toList();
    }
}
