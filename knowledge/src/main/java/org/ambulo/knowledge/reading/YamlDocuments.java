package org.ambulo.knowledge.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document (core schema) into a {@link Node} with places. JSON is YAML, so a
 * JSON text is read too. Anchors, aliases, tags and complex keys are refused, as are duplicate keys
 * and nesting beyond {@value #DEEPEST} levels: the files this is for need none of them.
 */
public final class YamlDocuments {

  private static final int DEEPEST = 100;
  private static final int LARGEST = 20_000_000;

  /** What came of reading. */
  public sealed interface Outcome {}

  public record Read(Node document) implements Outcome {}

  /** Why the text is no document, and where. */
  public record Unreadable(Place place, String message) implements Outcome {}

  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<Node> document = Optional.empty();

  private YamlDocuments() {}

  public static Outcome read(String text) {
    if (text.length() > LARGEST) {
      return new Unreadable(
          Place.NOWHERE, "longer than " + LARGEST + " characters; split it into several files");
    }
    // The library looks at the text through a window that it copies whenever it grows: without
    // one that holds it all, a word of some megabytes takes minutes.
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(LARGEST)
            .setBufferSize(text.length() + 1)
            .setAllowDuplicateKeys(false)
            .build();
    YamlDocuments reading = new YamlDocuments();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        reading.take(event);
      }
    } catch (Refusal refusal) {
      return new Unreadable(refusal.place, refusal.says);
    } catch (MarkedYamlEngineException malformed) {
      Place place = malformed.getProblemMark().map(YamlDocuments::place).orElse(Place.NOWHERE);
      return new Unreadable(place, "not YAML: " + malformed.getProblem());
    } catch (YamlEngineException malformed) {
      return new Unreadable(Place.NOWHERE, "not YAML: " + firstLine(malformed));
    }
    return new Read(reading.document.orElse(new Node.Empty(Place.NOWHERE)));
  }

  private static String firstLine(Exception malformed) {
    return String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
  }

  private void take(Event event) {
    switch (event.getEventId()) {
      case MappingStart -> start(new OpenGroup(place(event)), (MappingStartEvent) event);
      case SequenceStart -> start(new OpenList(place(event)), (SequenceStartEvent) event);
      case Scalar -> scalar((ScalarEvent) event);
      case MappingEnd, SequenceEnd -> add(open.pop().close());
      case Alias -> throw new Refusal(place(event), "aliases (*name) are not supported; repeat it");
      case DocumentStart -> {
        if (document.isPresent()) {
          throw new Refusal(place(event), "a file holds one document; remove the second '---'");
        }
      }
      case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
    }
  }

  private void start(Open container, CollectionStartEvent event) {
    refuseAnchor(event);
    refuseTag(event.getTag(), event);
    if (open.size() >= DEEPEST) {
      throw new Refusal(place(event), "nested deeper than " + DEEPEST + " levels");
    }
    if (open.peek() instanceof OpenGroup group && group.key.isEmpty()) {
      throw new Refusal(place(event), "a key must be plain text");
    }
    open.push(container);
  }

  private static void refuseAnchor(NodeEvent event) {
    if (event.getAnchor().isPresent()) {
      throw new Refusal(place((Event) event), "anchors (&name) are not supported; repeat it");
    }
  }

  private static void refuseTag(Optional<String> tag, Event event) {
    if (tag.isPresent()) {
      throw new Refusal(place(event), "tags (!name) are not supported; leave it out");
    }
  }

  private void scalar(ScalarEvent event) {
    refuseAnchor(event);
    refuseTag(event.getTag(), event);
    if (open.peek() instanceof OpenGroup group && group.key.isEmpty()) {
      group.key(event.getValue(), place(event));
    } else if (event.getScalarStyle() == ScalarStyle.PLAIN) {
      add(PlainScalars.resolve(event.getValue(), place(event)));
    } else {
      add(new Node.Text(event.getValue(), place(event)));
    }
  }

  private void add(Node node) {
    Open container = open.peek();
    if (container == null) {
      document = Optional.of(node);
    } else {
      container.add(node);
    }
  }

  private static Place place(Event event) {
    return event.getStartMark().map(YamlDocuments::place).orElse(Place.NOWHERE);
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private sealed interface Open {
    void add(Node node);

    Node close();
  }

  private static final class OpenList implements Open {
    private final Place place;
    private final List<Node> items = new ArrayList<>();

    OpenList(Place place) {
      this.place = place;
    }

    @Override
    public void add(Node node) {
      items.add(node);
    }

    @Override
    public Node close() {
      return new Node.Many(items, place);
    }
  }

  private static final class OpenGroup implements Open {
    private final Place place;
    private final SequencedMap<String, Node> fields = new LinkedHashMap<>();
    private Optional<String> key = Optional.empty();

    OpenGroup(Place place) {
      this.place = place;
    }

    void key(String name, Place where) {
      if (fields.containsKey(name)) {
        throw new Refusal(where, "'" + name + "' stands twice in one group");
      }
      key = Optional.of(name);
    }

    @Override
    public void add(Node node) {
      fields.put(key.orElseThrow(), node);
      key = Optional.empty();
    }

    @Override
    public Node close() {
      return new Node.Group(fields, place);
    }
  }

  /** Leaves the event loop; never leaves this class. */
  @SuppressWarnings("serial") // never serialised
  private static final class Refusal extends RuntimeException {
    private final Place place;
    private final String says;

    Refusal(Place place, String says) {
      super(says, null, false, false);
      this.place = place;
      this.says = says;
    }
  }
}
