package io.github.ipv6containers.lint.yaml;

import io.github.ipv6containers.lint.text.BadInput;
import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.text.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Puts the events of a parser together; an alias is the node of its anchor, counted with all that is in it. */
final class NodeBuilder {

    private static final int DEPTH = 100;
    private static final long NODES = 1_000_000;

    private final SourceFile file;
    private final boolean plain;
    private final List<Node> documents = new ArrayList<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Set<String> unfinished = new HashSet<>();
    private long nodes;

    NodeBuilder(SourceFile file) {
        this.file = file;
        this.plain = file.content().chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    List<Node> documents() {
        return List.copyOf(documents);
    }

    void take(Event event) throws BadInput {
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> open((CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> close();
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case DocumentEnd -> endDocument();
            default -> {
                // Streams and comments hold nothing.
            }
        }
    }

    private void endDocument() {
        anchors.clear();
        unfinished.clear();
    }

    private void open(CollectionStartEvent event) throws BadInput {
        Spot spot = spot(event);
        if (open.size() == DEPTH) {
            throw new BadInput(spot.line(), "More than " + DEPTH + " lists and maps are inside of each other here.");
        }
        String anchor = event.getAnchor().map(Anchor::getValue).orElse("");
        if (!anchor.isEmpty()) {
            unfinished.add(anchor);
        }
        count(spot, 1);
        open.push(new Frame(spot, event.getEventId() == Event.ID.MappingStart, anchor, nodes));
    }

    private void close() throws BadInput {
        Frame frame = open.pop();
        Node node = frame.node();
        if (!frame.anchor.isEmpty()) {
            unfinished.remove(frame.anchor);
            anchors.put(frame.anchor, new Anchored(node, nodes - frame.before + 1));
        }
        add(node);
    }

    private void scalar(ScalarEvent event) throws BadInput {
        ScalarStyle style = event.getScalarStyle();
        Node node = new Scalar(spot(event), event.getValue(), style == ScalarStyle.LITERAL, style == ScalarStyle.PLAIN);
        count(node.spot(), 1);
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), new Anchored(node, 1)));
        add(node);
    }

    private void alias(AliasEvent event) throws BadInput {
        String name = event.getAlias().getValue();
        Spot spot = spot(event);
        if (unfinished.contains(name)) {
            throw new BadInput(spot.line(), "The alias *" + name + " is inside of what &" + name + " names: a cycle.");
        }
        Anchored anchored = Optional.ofNullable(anchors.get(name))
                .orElseThrow(() ->
                        new BadInput(spot.line(), "There is no anchor &" + name + " for the alias *" + name + "."));
        count(spot, anchored.nodes);
        add(anchored.node);
    }

    private void count(Spot spot, long more) throws BadInput {
        nodes += more;
        if (nodes > NODES) {
            throw new BadInput(
                    spot.line(),
                    "The file unfolds into more than a million values here; write fewer aliases, or split it.");
        }
    }

    private void add(Node node) throws BadInput {
        Frame frame = open.peek();
        if (frame != null) {
            frame.add(node, file);
        } else if (!(node instanceof Scalar scalar && scalar.isNull())) {
            documents.add(node);
        }
    }

    private Spot spot(Event event) {
        return event.getStartMark()
                .map(mark -> new Spot(file, mark.getLine() + 1, column(mark) + 1))
                .orElseGet(() -> new Spot(file, 1, 1));
    }

    /** The parser counts characters where a file may have pairs of surrogates. */
    private int column(Mark mark) {
        if (plain) {
            return mark.getColumn();
        }
        String line = file.line(mark.getLine() + 1);
        int characters = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
        return line.offsetByCodePoints(0, characters);
    }

    private record Anchored(Node node, long nodes) {}

    /** A list or map that is being read. */
    private static final class Frame {

        final String anchor;
        final long before;
        private final Spot spot;
        private final boolean mapping;
        private final List<Node> items = new ArrayList<>();
        private final List<Mapping.Entry> entries = new ArrayList<>();
        private final List<Mapping> merged = new ArrayList<>();
        private @Nullable Scalar key;

        Frame(Spot spot, boolean mapping, String anchor, long before) {
            this.spot = spot;
            this.mapping = mapping;
            this.anchor = anchor;
            this.before = before;
        }

        void add(Node node, SourceFile file) throws BadInput {
            Scalar name = key;
            if (!mapping) {
                items.add(node);
            } else if (name != null) {
                key = null;
                if (name.value().equals("<<") && name.plain()) {
                    merge(node);
                } else {
                    entries.add(new Mapping.Entry(name, node));
                }
            } else if (node instanceof Scalar scalar) {
                key = scalar;
            } else if (YamlReader.templateLine(file) > 0) {
                throw YamlReader.unrendered(YamlReader.templateLine(file));
            } else {
                throw new BadInput(node.spot().line(), "A key must be a word, not a list or a map.");
            }
        }

        private void merge(Node node) {
            if (node instanceof Mapping more) {
                merged.add(more);
            } else if (node instanceof Sequence list) {
                list.items().forEach(this::merge);
            }
        }

        Node node() {
            if (!mapping) {
                return new Sequence(spot, items);
            }
            Set<String> known = new HashSet<>();
            entries.forEach(entry -> known.add(entry.name()));
            for (Mapping more : merged) {
                for (Mapping.Entry entry : more.entries()) {
                    if (known.add(entry.name())) {
                        entries.add(entry);
                    }
                }
            }
            return new Mapping(spot, entries);
        }
    }
}
