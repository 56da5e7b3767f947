package dev.caveat.yaml;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Makes nodes of the library's events, within limits.
 *
 * <p>Events are used because the library's own graphs accept duplicate keys, and because it counts aliases only for
 * those graphs. The nesting limit comes first of all: it keeps this reader, and all who walk its nodes, from running out
 * of stack.
 */
final class NodeReader {
    static final int DEEPEST = 100;
    static final int MOST_ALIASES = 50;
    static final int MOST_ALIASED_NODES = 100_000;
    static final int LONGEST_SCALAR = 1 << 20;

    /** An anchored node, with all nodes in it and the depth below it, those of aliases included. */
    private record Anchored(Node node, int nodes, int height) {}

    private final SourceText source;
    private final Offsets offsets;
    private final Parser parser;
    private final Map<String, Anchored> anchors = new HashMap<>(4);
    private final Set<String> open = new HashSet<>(4);
    private int aliases;
    /** Counted over the whole file: many documents with a few aliases each would be a bomb as well. */
    private int aliasedNodes;
    /** All nodes so far, those of aliases included; the difference of two values is the size of what stands between. */
    private int nodes;
    /** The deepest level since it was last set back, to learn the height of an anchored node. */
    private int deepest;

    NodeReader(SourceText source, Offsets offsets, Characters characters) {
        this.source = source;
        this.offsets = offsets;
        var options = new LoaderOptions();
        options.setCodePointLimit(Yaml.LONGEST_TEXT);
        this.parser = new ParserImpl(characters, options);
    }

    List<Node> documents(int most) throws Refusal {
        var found = new ArrayList<Node>(1);
        int count = 0;
        for (Event event = parser.getEvent(); !event.is(Event.ID.StreamEnd); event = parser.getEvent()) {
            if (event.is(Event.ID.DocumentStart)) {
                count++;
                if (count > most) {
                    throw refusal(Code.YAML_SEVERAL, place(event), "a second YAML document begins here",
                            "delete the line \"---\"; only files of comments hold several documents");
                }
                anchors.clear();
                aliases = 0;
                Node node = node(parser.getEvent(), 1);
                if (!(node instanceof Scalar scalar && scalar.isNull())) {
                    found.add(node);
                }
            }
        }
        return found;
    }

    private Node node(Event event, int depth) throws Refusal {
        if (depth > DEEPEST) {
            throw refusal(Code.YAML_DEPTH, place(event), "more than " + DEEPEST + " levels stand inside each other",
                    "is a closing bracket missing further above?");
        }
        if (event instanceof AliasEvent alias) {
            return resolved(alias, depth);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor == null) {
            return fresh(event, depth);
        }
        if (anchor.endsWith(";")) {
            // An HTML entity at the start of a value: YAML would swallow it.
            throw refusal(Code.YAML_UNQUOTED, place(event), "a value that is not in quotes cannot begin with \"&\"",
                    "put the value in quotes");
        }
        int nodesBefore = nodes;
        int deepestBefore = deepest;
        deepest = depth;
        open.add(anchor);
        Node node = fresh(event, depth);
        open.remove(anchor);
        anchors.put(anchor, new Anchored(node, nodes - nodesBefore, deepest - depth));
        deepest = Math.max(deepest, deepestBefore);
        return node;
    }

    private Node fresh(Event event, int depth) throws Refusal {
        nodes++;
        deepest = Math.max(deepest, depth);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (event instanceof SequenceStartEvent) {
            return sequence(event, depth);
        }
        return mapping((MappingStartEvent) event, depth);
    }

    private Node resolved(AliasEvent alias, int depth) throws Refusal {
        String name = alias.getAnchor();
        Anchored anchored = anchors.get(name);
        if (open.contains(name)) {
            throw refusal(Code.YAML_ALIAS, place(alias), "\"*" + name + "\" stands inside of what it repeats", "");
        }
        if (anchored == null) {
            throw refusal(Code.YAML_ALIAS, place(alias), "\"*" + name + "\" repeats a value that nothing names",
                    "name a value above with \"&" + name + "\", or put the text in quotes");
        }
        aliases++;
        aliasedNodes += anchored.nodes();
        nodes += anchored.nodes();
        if (aliases > MOST_ALIASES || aliasedNodes > MOST_ALIASED_NODES || depth + anchored.height() > DEEPEST) {
            throw refusal(Code.YAML_ALIAS, place(alias), "too much is repeated by \"*" + name + "\"",
                    "at most " + MOST_ALIASES + " repetitions with \"*\" are read in one document; write the values out");
        }
        deepest = Math.max(deepest, depth + anchored.height());
        return anchored.node();
    }

    private Scalar scalar(ScalarEvent event) throws Refusal {
        int start = offset(event);
        String text = event.getValue();
        if (text.length() > LONGEST_SCALAR) {
            throw refusal(Code.YAML_SIZE, source.place(start, 1), "this value is longer than 1 MiB",
                    "is a quote never closed? a long text belongs below the front matter, or into a file of its own");
        }
        boolean quoted = event.getScalarStyle() != ScalarStyle.PLAIN || "tag:yaml.org,2002:str".equals(event.getTag());
        return new Scalar(text, quoted, source, start, end(event) - start);
    }

    private Sequence sequence(Event start, int depth) throws Refusal {
        var items = new ArrayList<Node>();
        Event event = parser.getEvent();
        for (; !event.is(Event.ID.SequenceEnd); event = parser.getEvent()) {
            items.add(node(event, depth + 1));
        }
        return new Sequence(items, source, offset(start), end(event) - offset(start));
    }

    private Mapping mapping(MappingStartEvent start, int depth) throws Refusal {
        var entries = new LinkedHashMap<String, Entry>();
        Entry merge = null;
        Event event = parser.getEvent();
        for (; !event.is(Event.ID.MappingEnd); event = parser.getEvent()) {
            Scalar key = key(event, start, depth);
            boolean merges = !key.quoted() && key.text().equals("<<");
            Entry entry = new Entry(key, node(parser.getEvent(), depth + 1));
            Entry before = merges ? merge : entries.put(key.text(), entry);
            if (before != null) {
                throw new Refusal(Problem.of(Code.YAML_DUPLICATE_KEY, key.place(),
                                "the key \"" + Words.shown(key.text()) + "\" stands here twice")
                        .note("the first one", before.key().place())
                        .hint(merges ? "merge several with one key: <<: [*a, *b]" : "delete one of the two"));
            }
            if (merges) {
                merge = entry;
            }
        }
        List<Entry> all = merge == null ? List.copyOf(entries.values()) : merged(entries, merge);
        return new Mapping(all, source, offset(start), end(event) - offset(start));
    }

    private Scalar key(Event event, MappingStartEvent mapping, int depth) throws Refusal {
        Node node = node(event, depth + 1);
        if (!(node instanceof Scalar key)) {
            // The usual reason is {{ a placeholder }} of some template language.
            boolean placeholder = mapping.isFlow();
            throw refusal(Code.YAML_KEY, place(placeholder ? mapping : event),
                    placeholder ? "braces hold keys with values, and a key must be a text" : "a key must be a text",
                    placeholder ? "put the value in quotes if it is meant as text" : "");
        }
        if (key.text().isEmpty() && !key.quoted()) {
            throw refusal(Code.YAML_KEY, place(event), "the text before the colon is missing", "");
        }
        return key;
    }

    /** Own keys win over merged ones, and an earlier merged mapping over a later one. */
    private static List<Entry> merged(Map<String, Entry> own, Entry merge) throws Refusal {
        var all = new LinkedHashMap<String, Entry>();
        List<Node> sources = merge.value() instanceof Sequence several ? several.items() : List.of(merge.value());
        for (Node from : sources) {
            if (!(from instanceof Mapping mapping)) {
                throw refusal(Code.YAML_ALIAS, merge.key().place(), "\"<<\" can only merge keys with values",
                        "write <<: *name, where &name stands before keys with values");
            }
            for (Entry entry : mapping.entries()) {
                if (!own.containsKey(entry.key().text())) {
                    all.putIfAbsent(entry.key().text(), entry);
                }
            }
        }
        all.putAll(own);
        return List.copyOf(all.values());
    }

    private int offset(Event event) {
        return offsets.offset(event.getStartMark().getIndex());
    }

    private int end(Event event) {
        return offsets.offset(event.getEndMark().getIndex());
    }

    private Place place(Event event) {
        return source.place(offset(event), end(event) - offset(event));
    }

    private static Refusal refusal(Code code, Place place, String message, String hint) {
        return new Refusal(Problem.of(code, place, message).hint(hint));
    }
}
