package org.claypon.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A piece of a page: text, an element, or pieces in a row.
///
/// There is no way to write markup as text. Elements that run or fetch something, event handlers, inline styles and links
/// that leave the folder of the report do not exist here.
public sealed interface Html {

    record Text(String text) implements Html {}

    record Sequence(List<Html> parts) implements Html {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    record Attribute(String name, String value) {

        private static final Pattern NAME = Pattern.compile("(?!on|style$)[a-zA-Z][a-zA-Z0-9-]*");
        private static final Pattern LOCAL =
                Pattern.compile("#[\\w-]+|\\w[\\w-]*(/[\\w-]+)*\\.\\w+");

        public Attribute {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("no attribute " + name);
            }
            if (name.equals("href") && !LOCAL.matcher(value).matches()) {
                throw new IllegalArgumentException("a link stays inside the report's folder");
            }
        }
    }

    record Element(String name, List<Attribute> attributes, List<Html> children) implements Html {

        private static final Set<String> NAMES =
                Set.of(
                        ("a body code details dd div dl dt em figcaption figure footer h1 h2 h3 header li main nav ol p section"
                                        + " small span strong summary ul title"
                                        + " caption table tbody td th thead tr"
                                        + " circle desc g line path polygon polyline rect svg text")
                                .split(" ", -1));

        public Element {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("no element " + name);
            }
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        /// The same element with one more attribute.
        public Element with(String attribute, String value) {
            List<Attribute> more = new ArrayList<>(attributes);
            more.add(new Attribute(attribute, value));
            return new Element(name, more, children);
        }
    }

    static Html text(String text) {
        return new Text(text);
    }

    static Element element(String name, Html... children) {
        return new Element(name, List.of(), List.of(children));
    }

    static Element element(String name, String text) {
        return new Element(name, List.of(), List.of(text(text)));
    }

    static Element element(String name, List<? extends Html> children) {
        return new Element(name, List.of(), List.copyOf(children));
    }

    static Html sequence(Html... parts) {
        return new Sequence(List.of(parts));
    }

    static Html sequence(List<? extends Html> parts) {
        return new Sequence(List.copyOf(parts));
    }

    /// The markup.
    default String markup() {
        return Markup.of(this);
    }
}
