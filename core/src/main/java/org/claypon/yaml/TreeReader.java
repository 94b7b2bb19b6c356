package org.claypon.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.claypon.yaml.Problem.Where;
import org.claypon.yaml.Tree.Entry;
import org.claypon.yaml.Tree.Items;
import org.claypon.yaml.Tree.Keys;
import org.claypon.yaml.Tree.Scalar;
import org.claypon.yaml.Tree.Style;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Text to [Tree]: the YAML that a study needs, and a problem for what YAML has beyond that.
final class TreeReader {

    /// Studies nest about eight levels deep.
    private static final int DEEPEST = 40;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setParseComments(false).build();

    private final SourceText source;
    private final Problems problems;
    private final ParserImpl events;

    TreeReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.events =
                new ParserImpl(
                        SETTINGS,
                        new StreamReader(
                                SETTINGS, new WholeCharacters(source.between(0, source.length()))));
    }

    /// The document's keys with values.
    Tree read() {
        try {
            return document();
        } catch (MarkedYamlEngineException e) {
            throw noYaml(e);
        } catch (YamlEngineException e) {
            Syntax.Mistake mistake = Syntax.UNKNOWN;
            throw stop(source.where(0, ""), mistake.what(), mistake.fix());
        }
    }

    private FileRejected noYaml(MarkedYamlEngineException e) {
        int mark = e.getProblemMark().or(e::getContextMark).map(Mark::getIndex).orElse(0);
        int index = Math.min(mark, source.length());
        OptionalInt space = NoBreakSpace.behindColon(source, index);
        Syntax.Mistake mistake =
                space.isPresent()
                        ? NoBreakSpace.MISTAKE
                        : QuotedStart.in(source.line(index))
                                .orElseGet(() -> Syntax.mistake(String.valueOf(e.getProblem())));
        return stop(source.where(space.orElse(index), ""), mistake.what(), mistake.fix());
    }

    private Tree document() {
        events.next();
        Event start = events.next();
        if (!(start instanceof DocumentStartEvent first)) {
            throw stop(
                    new Where(source.file(), 1, 1, ""),
                    "the file is empty",
                    "write a first line, \"claypon: 1\"");
        }
        refuseDirectives(first);
        Tree tree = tree(next(), "", 0);
        events.next();
        if (events.checkEvent(Event.ID.DocumentStart)) {
            problems.add(
                    where(events.peekEvent(), ""),
                    "a second document begins here",
                    "keep one document in a file: delete the line \"---\" and what follows, or move it to another file");
        }
        return tree;
    }

    private void refuseDirectives(DocumentStartEvent start) {
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            problems.add(
                    where(start, ""),
                    "the file begins with a YAML directive (a line that starts with %)",
                    "delete that line: YAML 1.2 is what is read");
        }
    }

    private NodeEvent next() {
        return (NodeEvent) events.next();
    }

    private Tree tree(NodeEvent event, String path, int depth) {
        if (depth > DEEPEST) {
            throw stop(
                    where(event, path),
                    "the file nests deeper than %d levels here".formatted(DEEPEST),
                    "write it flatter");
        }
        event.getAnchor().ifPresent(anchor -> refuseAnchor(event, anchor, path));
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, path);
            case CollectionStartEvent start when start.getEventId() == Event.ID.MappingStart ->
                    keys(start, path, depth);
            case CollectionStartEvent start -> items(start, path, depth);
            default -> new Scalar(index(event), endIndex(event), "", Style.SINGLE_QUOTED);
        };
    }

    private void refuseAnchor(NodeEvent event, Anchor anchor, String path) {
        boolean alias = event instanceof AliasEvent;
        problems.add(
                where(event, path),
                "%s%s is a YAML %s; files of this kind have none"
                        .formatted(
                                alias ? "*" : "&",
                                Echo.cut(anchor.getValue()),
                                alias ? "alias" : "anchor"),
                alias
                        ? "write the value out here; or, if text was meant, put it in quotes"
                        : "delete it; or, if text was meant, put it in quotes");
    }

    private void refuseTag(NodeEvent event, Optional<String> tag, String path) {
        if (tag.isPresent()) {
            problems.add(
                    where(event, path),
                    "a YAML tag (a word that starts with !) stands here",
                    "delete it; or, if text was meant, put it in quotes");
        }
    }

    private Scalar scalar(ScalarEvent event, String path) {
        refuseTag(event, event.getTag(), path);
        return new Scalar(
                index(event), endIndex(event), event.getValue(), style(event.getScalarStyle()));
    }

    private static Style style(ScalarStyle style) {
        return switch (style) {
            case PLAIN, JSON_SCALAR_STYLE -> Style.PLAIN;
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
            case LITERAL, FOLDED -> Style.BLOCK;
        };
    }

    private Items items(CollectionStartEvent start, String path, int depth) {
        refuseTag(start, start.getTag(), path);
        List<Tree> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(tree(next(), "%s[%d]".formatted(path, items.size() + 1), depth + 1));
        }
        events.next();
        return new Items(index(start), items);
    }

    private Keys keys(CollectionStartEvent start, String path, int depth) {
        refuseTag(start, start.getTag(), path);
        List<Entry> entries = new ArrayList<>();
        Map<String, Where> seen = new HashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            NodeEvent keyEvent = next();
            Tree key = tree(keyEvent, path, depth + 1);
            String name = key instanceof Scalar scalar ? scalar.text() : "";
            String keyPath = Node.join(path, name);
            Tree value = tree(next(), keyPath, depth + 1);
            if (!(key instanceof Scalar)) {
                problems.add(
                        where(keyEvent, path),
                        "the key is %s".formatted(key.kind()),
                        "write a word as the key");
            } else if (unseen(seen, name, where(keyEvent, keyPath))) {
                entries.add(new Entry(key.start(), name, value));
            }
        }
        events.next();
        return new Keys(index(start), entries);
    }

    private boolean unseen(Map<String, Where> seen, String name, Where where) {
        Where first = seen.putIfAbsent(name, where);
        if (first == null) {
            return true;
        }
        problems.add(
                where,
                "the key %s stands here a second time; the first is in line %d"
                        .formatted(Echo.quoted(name), first.line()),
                "keep one of them");
        return false;
    }

    private FileRejected stop(Where where, String what, String fix) {
        problems.add(where, what, fix);
        return new FileRejected(problems.inFileOrder());
    }

    private Where where(Event event, String path) {
        return source.where(index(event), path);
    }

    private static int index(Event event) {
        return event.getStartMark().map(Mark::getIndex).orElse(0);
    }

    private static int endIndex(Event event) {
        return event.getEndMark().map(Mark::getIndex).orElse(0);
    }
}
