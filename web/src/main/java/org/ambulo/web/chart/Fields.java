package org.ambulo.web.chart;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.archive.Document;
import org.ambulo.core.document.Node;
import org.ambulo.web.fhir.Stored;

/** The fields of a resource being read; what is missing or of another form is empty. */
public record Fields(Node.Group group) {

  private static final Fields NOTHING = new Fields(Node.group(Map.of()));
  private static final int DAY = 10;

  /** Those of a document as it is kept; none where it was removed. */
  public static Fields of(Document document) {
    return document.json().map(json -> new Fields(Stored.node(json))).orElse(NOTHING);
  }

  /** A text, or a number or flag as written; empty where there is none. */
  public String text(String field) {
    return switch (group.fields().get(field)) {
      case null -> "";
      case Node.Text text -> text.value();
      case Node.Figure figure -> figure.verbatim();
      case Node.Flag flag -> flag.verbatim();
      case Node.Group inner -> "";
      case Node.Many many -> "";
      case Node.Empty empty -> "";
    };
  }

  public Optional<BigDecimal> number(String field) {
    return group.fields().get(field) instanceof Node.Figure figure
        ? Optional.of(figure.value())
        : Optional.empty();
  }

  /** The day that a date or a time begins with; nothing of a month or a year alone. */
  public Optional<LocalDate> day(String field) {
    return day(text(field), DAY);
  }

  private static Optional<LocalDate> day(String text, int length) {
    try {
      return text.length() < length
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, length)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** What a person typed as a day; nothing where it is none. */
  public static Optional<LocalDate> typedDay(String text) {
    return text.length() == DAY ? day(text, DAY) : Optional.empty();
  }

  public Fields inside(String field) {
    return group.fields().get(field) instanceof Node.Group inner ? new Fields(inner) : NOTHING;
  }

  public List<Fields> each(String field) {
    return group.fields().get(field) instanceof Node.Many many
        ? many.items().stream()
            .filter(Node.Group.class::isInstance)
            .map(item -> new Fields((Node.Group) item))
            .toList()
        : List.of();
  }

  /** The words of a concept: its text, or the display or code of a coding. */
  public String words() {
    if (!text("text").isEmpty()) {
      return text("text");
    }
    return each("coding").stream()
        .map(
            coding ->
                coding.text("display").isEmpty() ? coding.text("code") : coding.text("display"))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The code of this system in a concept. */
  public Optional<String> code(String system) {
    return each("coding").stream()
        .filter(coding -> coding.text("system").equals(system))
        .map(coding -> coding.text("code"))
        .findFirst();
  }

  /** The value of an extension, as the group that holds it. */
  public Optional<Fields> extension(String url) {
    return each("extension").stream().filter(one -> one.text("url").equals(url)).findFirst();
  }
}
