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
import org.ambulo.core.record.DataProblem.Kind;

/**
 * Reads the parts of a case that hold dated reports of the patient. What cannot be read, or lies
 * after the as-of day, is left out and reported.
 */
final class ReportSections {

  private static final BigDecimal WORST_PAIN = BigDecimal.TEN;
  private static final String DIARY = "diary";
  private static final String REPORTS = "adherence.reports";
  private static final String ATTENDED = "attended";
  private static final String TOLERANCE = "tolerance";
  private static final String NOW = "now";
  private static final Set<String> KINDS = Set.of(NOW, "activity", "worst", "average", "week");

  private final Map<String, Node> sections;
  private final DatedEntries entries;
  private final Complaint complaint;

  private ReportSections(Map<String, Node> sections, LocalDate asOf, Complaint complaint) {
    this.sections = sections;
    this.complaint = complaint;
    entries = new DatedEntries(asOf, complaint);
  }

  static Reports read(Map<String, Node> sections, LocalDate asOf) {
    return new ReportSections(sections, asOf, Complaint.NONE).reports();
  }

  /** Reports what cannot be used. */
  static void check(Map<String, Node> sections, LocalDate asOf, RecordBuilder builder) {
    new ReportSections(sections, asOf, Complaint.to(builder)).reports();
  }

  private Reports reports() {
    return new Reports(
        diary(), sessions(), attended(), number(TOLERANCE, section(TOLERANCE), TOLERANCE));
  }

  private Node section(String name) {
    return sections.getOrDefault(name, DatedEntries.NOTHING);
  }

  private List<Reports.Pain> diary() {
    List<Reports.Pain> diary = new ArrayList<>();
    for (Node node : entries.of(DIARY, section(DIARY))) {
      Optional<LocalDate> day = entries.day(DIARY, node);
      Optional<BigDecimal> score = number(DIARY, DatedEntries.field(node, "nrs"), "nrs");
      Optional<String> kind = kind(DatedEntries.field(node, "kind"));
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
    for (Node node : entries.of(REPORTS, DatedEntries.field(section("adherence"), "reports"))) {
      Optional<BigDecimal> during = rating(node, "pain_during");
      Optional<BigDecimal> after = rating(node, "pain_after_24h");
      entries
          .day(REPORTS, node)
          .ifPresent(day -> sessions.add(new Reports.Session(day, during, after)));
    }
    sessions.sort(Comparator.comparing(Reports.Session::date));
    return sessions;
  }

  private Optional<BigDecimal> rating(Node session, String field) {
    return number(REPORTS, DatedEntries.field(session, field), field);
  }

  private Optional<List<LocalDate>> attended() {
    if (section(ATTENDED) instanceof Node.Empty) {
      return Optional.empty();
    }
    return Optional.of(
        entries.of(ATTENDED, section(ATTENDED)).stream()
            .flatMap(node -> entries.day(ATTENDED, node).stream())
            .sorted()
            .toList());
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
