package org.ambulo.core.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.record.DataProblem.Kind;

/**
 * Reads the parts of a case that hold dated reports of the patient. What cannot be read, or lies
 * after the as-of day, is left out and reported.
 */
final class ReportSections {

  private static final Node NOTHING = new Node.Empty(Place.NOWHERE);
  private static final BigDecimal WORST_PAIN = BigDecimal.TEN;
  private static final String DIARY = "diary";
  private static final String REPORTS = "adherence.reports";
  private static final String ATTENDED = "attended";
  private static final String TOLERANCE = "tolerance";
  private static final String NOW = "now";
  private static final Set<String> KINDS = Set.of(NOW, "activity", "worst", "average", "week");

  /** Told of what cannot be used. */
  private interface Complaint {
    void about(Kind kind, String what, Node node, String message);
  }

  private final Map<String, Node> sections;
  private final LocalDate asOf;
  private final Complaint complaint;

  private ReportSections(Map<String, Node> sections, LocalDate asOf, Complaint complaint) {
    this.sections = sections;
    this.asOf = asOf;
    this.complaint = complaint;
  }

  static Reports read(Map<String, Node> sections, LocalDate asOf) {
    return new ReportSections(sections, asOf, (kind, what, node, message) -> {}).reports();
  }

  /** Reports what cannot be used. */
  static void check(Map<String, Node> sections, LocalDate asOf, RecordBuilder builder) {
    Complaint complaint =
        (kind, what, node, message) ->
            builder.trouble(
                kind, what, new Origin(Origin.Kind.STATED, what, node.place()), message);
    new ReportSections(sections, asOf, complaint).reports();
  }

  private Reports reports() {
    return new Reports(
        diary(), sessions(), attended(), number(TOLERANCE, section(TOLERANCE), TOLERANCE));
  }

  private Node section(String name) {
    return sections.getOrDefault(name, NOTHING);
  }

  private List<Reports.Pain> diary() {
    List<Reports.Pain> diary = new ArrayList<>();
    for (Node node : items(DIARY, section(DIARY))) {
      Optional<LocalDate> day = day(DIARY, node);
      Optional<BigDecimal> score = number(DIARY, field(node, "nrs"), "nrs");
      Optional<String> kind = kind(field(node, "kind"));
      if (day.isPresent() && score.isPresent() && kind.isPresent()) {
        diary.add(new Reports.Pain(day.get(), score.get(), kind.get()));
      }
    }
    diary.sort(
        Comparator.comparing(Reports.Pain::date)
            .thenComparing(Reports.Pain::kind)
            .thenComparing(Reports.Pain::score));
    return diary;
  }

  /** A rating without a kind is the pain at that moment. */
  private Optional<String> kind(Node node) {
    if (node instanceof Node.Empty) {
      return Optional.of(NOW);
    }
    if (!KINDS.contains(node.words())) {
      String message = "no such kind; the nearest is " + Nearest.to(node.words(), KINDS);
      complaint.about(Kind.UNKNOWN_ID, DIARY, node, message);
      return Optional.empty();
    }
    return Optional.of(node.words());
  }

  private List<Reports.Session> sessions() {
    List<Reports.Session> sessions = new ArrayList<>();
    for (Node node : items(REPORTS, field(section("adherence"), "reports"))) {
      Optional<BigDecimal> during = number(REPORTS, field(node, "pain_during"), "pain_during");
      Optional<BigDecimal> after = number(REPORTS, field(node, "pain_after_24h"), "pain_after_24h");
      day(REPORTS, node).ifPresent(day -> sessions.add(new Reports.Session(day, during, after)));
    }
    sessions.sort(Comparator.comparing(Reports.Session::date));
    return sessions;
  }

  private Optional<List<LocalDate>> attended() {
    if (section(ATTENDED) instanceof Node.Empty) {
      return Optional.empty();
    }
    return Optional.of(
        items(ATTENDED, section(ATTENDED)).stream()
            .flatMap(node -> day(ATTENDED, node).stream())
            .sorted()
            .toList());
  }

  private List<Node> items(String about, Node node) {
    return switch (node) {
      case Node.Many many -> many.items();
      case Node.Empty empty -> List.of();
      default -> {
        complaint.about(Kind.WRONG_TYPE, about, node, "is " + node.kind() + "; it takes a list");
        yield List.of();
      }
    };
  }

  private static Node field(Node node, String key) {
    return node instanceof Node.Group group ? group.get(key).orElse(NOTHING) : NOTHING;
  }

  /** The day of an entry, or the entry itself where it is no group. */
  private Optional<LocalDate> day(String about, Node entry) {
    Node node = entry instanceof Node.Group ? field(entry, "date") : entry;
    Optional<PartialDate> date =
        PartialDate.parse(node.words()).filter(d -> d.first().equals(d.last()));
    if (date.isEmpty()) {
      complaint.about(Kind.BAD_DATE, about, entry, "needs a date, a day such as 2026-11-22");
      return Optional.empty();
    }
    if (date.get().isAfter(asOf)) {
      String message = "dated " + date.get() + ", after the as-of date " + asOf + "; left out";
      complaint.about(Kind.AFTER_AS_OF, about, entry, message);
      return Optional.empty();
    }
    return date.map(PartialDate::first);
  }

  private Optional<BigDecimal> number(String about, Node node, String field) {
    return switch (node) {
      case Node.Figure figure when isRating(figure.value()) -> Optional.of(figure.value());
      case Node.Figure figure -> {
        String message = field + " (" + figure.words() + ") is outside 0 to 10";
        complaint.about(Kind.OUT_OF_RANGE, about, node, message);
        yield Optional.empty();
      }
      case Node.Empty empty -> Optional.empty();
      default -> {
        String message = field + " is " + node.kind() + "; it takes a number from 0 to 10";
        complaint.about(Kind.WRONG_TYPE, about, node, message);
        yield Optional.empty();
      }
    };
  }

  private static boolean isRating(BigDecimal value) {
    return value.signum() >= 0 && value.compareTo(WORST_PAIN) <= 0;
  }
}
