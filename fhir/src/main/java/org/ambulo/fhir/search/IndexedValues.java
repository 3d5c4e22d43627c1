package org.ambulo.fhir.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ambulo.core.archive.IndexEntry;
import org.ambulo.core.document.Node;

/** Makes the index entries of one parameter out of the values that its paths lead to. */
final class IndexedValues implements Consumer<Node> {

  /** What a name or an address consists of. */
  private static final List<String> PARTS =
      List.of(
          "text",
          "family",
          "given",
          "prefix",
          "suffix",
          "line",
          "city",
          "district",
          "state",
          "postalCode",
          "country");

  private final Parameter parameter;
  private final Collection<IndexEntry> entries;

  IndexedValues(Parameter parameter, Collection<IndexEntry> entries) {
    this.parameter = parameter;
    this.entries = entries;
  }

  @Override
  public void accept(Node value) {
    switch (parameter.kind()) {
      case TOKEN -> token(value);
      case WORDS -> words(value);
      case SPAN -> span(value);
      case LINK -> link(value);
      case ADDRESS -> text(value).ifPresent(this::address);
      case AMOUNT -> amount(value);
    }
  }

  private void token(Node value) {
    switch (value) {
      case Node.Text text -> token(Optional.empty(), Optional.of(text.value()));
      case Node.Flag flag ->
          entries.add(
              new IndexEntry.Token(
                  parameter.name(), Optional.empty(), String.valueOf(flag.value())));
      case Node.Group group when group.fields().get("coding") instanceof Node.Many codings ->
          codings.items().forEach(this::coding);
      case Node.Group group when group.has("code") -> coding(group);
      case Node.Group group -> token(text(group, "system"), text(group, "value"));
      case Node.Many many -> {}
      case Node.Figure figure -> {}
      case Node.Empty empty -> {}
    }
  }

  private void coding(Node node) {
    if (node instanceof Node.Group coding) {
      token(text(coding, "system"), text(coding, "code"));
    }
  }

  private void token(Optional<String> system, Optional<String> code) {
    if (code.isPresent() && fits(code.get()) && system.filter(s -> !fits(s)).isEmpty()) {
      entries.add(new IndexEntry.Token(parameter.name(), system, code.get()));
    }
  }

  private void words(Node value) {
    switch (value) {
      case Node.Text text -> words(text.value());
      case Node.Group group -> PARTS.forEach(part -> group.get(part).ifPresent(this::parts));
      case Node.Many many -> {}
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }

  private void parts(Node part) {
    if (part instanceof Node.Text text) {
      words(text.value());
    } else if (part instanceof Node.Many many) {
      many.items().forEach(item -> text(item).ifPresent(this::words));
    }
  }

  private void words(String text) {
    if (!IndexText.isSound(text)) {
      return;
    }
    String plain = IndexText.cut(IndexText.plain(text));
    if (!plain.isEmpty()) {
      entries.add(new IndexEntry.Words(parameter.name(), plain));
      entries.add(new IndexEntry.Words(parameter.name() + IndexText.EXACTLY, IndexText.cut(text)));
    }
  }

  private void span(Node value) {
    switch (value) {
      case Node.Text text -> FhirDate.of(text.value()).ifPresent(this::span);
      case Node.Group group when group.has("start") || group.has("end") -> period(group);
      case Node.Group timing -> timing(timing);
      case Node.Many many -> {}
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }

  private void span(FhirDate date) {
    entries.add(new IndexEntry.Span(parameter.name(), date.from(), date.until()));
  }

  /** A period with a malformed end is not indexed: an open one would be a guess. */
  private void period(Node.Group period) {
    Optional<FhirDate> start = text(period, "start").flatMap(FhirDate::of);
    Optional<FhirDate> end = text(period, "end").flatMap(FhirDate::of);
    boolean sound =
        start.isPresent() == period.has("start") && end.isPresent() == period.has("end");
    Instant from = start.map(FhirDate::from).orElse(FhirDate.EARLIEST);
    Instant until = end.map(FhirDate::until).orElse(FhirDate.LATEST);
    if (sound && from.isBefore(until)) {
      entries.add(new IndexEntry.Span(parameter.name(), from, until));
    }
  }

  private void timing(Node.Group timing) {
    if (timing.fields().get("event") instanceof Node.Many events) {
      events.items().forEach(event -> text(event).flatMap(FhirDate::of).ifPresent(this::span));
    }
    if (timing.fields().get("repeat") instanceof Node.Group repeat
        && repeat.fields().get("boundsPeriod") instanceof Node.Group bounds) {
      period(bounds);
    }
  }

  private void link(Node value) {
    Optional<String> reference = reference(value);
    if (reference.isEmpty()) {
      return;
    }
    switch (Reference.of(reference.get())) {
      case Reference.Here(var key) -> {
        if (parameter.leadsTo(key.type())) {
          entries.add(new IndexEntry.Link(parameter.name(), key));
        }
      }
      case Reference.Elsewhere(var address) -> address(address);
      case Reference.Inside inside -> {}
    }
  }

  /** A canonical address with a version is found without it too. */
  private void address(String uri) {
    if (!fits(uri)) {
      return;
    }
    entries.add(new IndexEntry.Address(parameter.name(), uri));
    int version = uri.lastIndexOf('|');
    if (version > 0) {
      entries.add(new IndexEntry.Address(parameter.name(), uri.substring(0, version)));
    }
  }

  private void amount(Node value) {
    if (value instanceof Node.Group group
        && group.fields().get("value") instanceof Node.Figure figure) {
      Optional<String> system = text(group, "system").filter(IndexedValues::fits);
      Optional<String> unit =
          text(group, "code").or(() -> text(group, "unit")).filter(IndexedValues::fits);
      entries.add(new IndexEntry.Amount(parameter.name(), figure.value(), system, unit));
    }
  }

  /** The address in a Reference or a canonical. */
  static Optional<String> reference(Node value) {
    return value instanceof Node.Group group ? text(group, "reference") : text(value);
  }

  private static boolean fits(String text) {
    return !text.isEmpty() && text.length() <= IndexText.LONGEST && IndexText.isSound(text);
  }

  private static Optional<String> text(Node.Group group, String field) {
    return group.fields().get(field) instanceof Node.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static Optional<String> text(Node node) {
    return node instanceof Node.Text text ? Optional.of(text.value()) : Optional.empty();
  }
}
