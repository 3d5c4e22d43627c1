package org.ambulo.core.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.Nearest;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;

/**
 * Finds in a record what was done for the pain: in the part {@code interventions} of a case, and
 * among the procedures of a chart by their codes.
 */
final class Interventions {

  private static final String SECTION = "interventions";
  private static final String ID = "id";
  private static final String DATE = "date";
  private static final String UNTIL = "until";

  /** Ways in which a patient was selected for an ablation. */
  private static final List<String> WAYS =
      List.of("single_block", "dual_block_50", "dual_block_80");

  private static final String CPT = "http://www.ama-assn.org/go/cpt";
  private static final Node NOTHING = new Node.Empty(Place.NOWHERE);

  /** Something done, before it is known what to expect of it. */
  record Done(
      String id,
      String name,
      LocalDate date,
      Optional<LocalDate> until,
      Optional<String> where,
      Optional<String> selectedBy) {}

  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, List<String>> byCode = new TreeMap<>();
  private final Function<String, List<String>> families;

  Interventions(KnowledgeBase knowledge) {
    add(knowledge.rehabilitation().manual().techniques(), t -> t.id(), t -> t.name());
    add(knowledge.rehabilitation().modalities(), m -> m.id(), m -> m.name());
    add(knowledge.medicineClasses(), c -> c.id(), c -> c.name());
    add(knowledge.medicines(), m -> m.id(), m -> m.name());
    add(knowledge.procedures(), Procedure::id, Procedure::name);
    for (Procedure procedure : knowledge.procedures().all()) {
      for (String code : procedure.cpt()) {
        byCode.computeIfAbsent(code, every -> new ArrayList<>()).add(procedure.id());
      }
    }
    families =
        id ->
            knowledge.relief().strata(id).stream()
                .map(ReliefStratum::family)
                .distinct()
                .sorted()
                .toList();
  }

  private <T> void add(Catalogue<T> all, Function<T, String> id, Function<T, String> name) {
    all.all().forEach(entry -> names.put(id.apply(entry), name.apply(entry)));
  }

  /** What was done up to the as-of day, the earliest first; the same thing of one day once. */
  List<Done> of(PatientRecord patient, List<DataProblem> problems) {
    List<Done> done = new ArrayList<>();
    for (Node node : items(patient.sections().getOrDefault(SECTION, NOTHING), problems)) {
      stated(node, patient.asOf(), problems).ifPresent(done::add);
    }
    done.sort(
        Comparator.comparing(Done::date)
            .thenComparing(Done::id)
            .thenComparing(one -> one.selectedBy().orElse(""))
            .thenComparing(one -> one.where().orElse("")));
    List<Done> once = new ArrayList<>();
    for (Done one : done) {
      if (once.stream().noneMatch(other -> same(one, other))) {
        once.add(one);
      }
    }
    for (Entry entry : patient.entries()) {
      if (entry.kind() == Entry.Kind.PROCEDURE) {
        charted(entry, once, problems).ifPresent(once::add);
      }
    }
    once.sort(Comparator.comparing(Done::date).thenComparing(Done::id));
    return once;
  }

  private static List<Node> items(Node section, List<DataProblem> problems) {
    return switch (section) {
      case Node.Many many -> many.items();
      case Node.Empty empty -> List.of();
      default -> {
        String message = "is " + section.kind() + "; it takes a list, each entry with id and date";
        problems.add(problem(Kind.WRONG_TYPE, section, message));
        yield List.of();
      }
    };
  }

  private static boolean same(Done one, Done other) {
    return one.id().equals(other.id()) && one.date().equals(other.date());
  }

  private Optional<Done> stated(Node node, LocalDate asOf, List<DataProblem> problems) {
    String id = text(node, ID).orElse("");
    if (!names.containsKey(id)) {
      String nearest = Nearest.to(id, names.keySet());
      problems.add(
          problem(Kind.UNKNOWN_ID, node, "(" + id + ") is not known; the nearest is " + nearest));
      return Optional.empty();
    }
    Optional<LocalDate> date = day(node, DATE);
    if (date.isEmpty()) {
      problems.add(problem(Kind.BAD_DATE, node, id + " needs a date, a day such as 2026-11-22"));
      return Optional.empty();
    }
    if (date.get().isAfter(asOf)) {
      String message = id + " is dated " + date.get() + ", after the as-of date " + asOf;
      problems.add(problem(Kind.AFTER_AS_OF, node, message + "; left out"));
      return Optional.empty();
    }
    Optional<LocalDate> until = day(node, UNTIL).filter(day -> !day.isBefore(date.get()));
    if (until.isEmpty() && text(node, UNTIL).isPresent()) {
      String message = "until of " + id + " must be a day, not before " + date.get();
      problems.add(problem(Kind.BAD_DATE, node, message + "; taken as going on"));
    }
    Optional<String> selected = text(node, "selected_by");
    if (selected.filter(way -> !WAYS.contains(way)).isPresent()) {
      String message = "selected_by (" + selected.get() + ") is not known; it takes one of ";
      problems.add(problem(Kind.UNKNOWN_ID, node, message + String.join(", ", WAYS)));
    }
    List<String> where = new ArrayList<>();
    text(node, "level").ifPresent(where::add);
    text(node, "side").ifPresent(where::add);
    return Optional.of(
        new Done(
            id,
            name(id),
            date.get(),
            until,
            where.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", where)),
            selected));
  }

  /**
   * A procedure of the chart that nobody stated. A code that stands for procedures of which not the
   * same is expected tells nothing.
   */
  private Optional<Done> charted(Entry entry, List<Done> known, List<DataProblem> problems) {
    Optional<LocalDate> date = entry.date().flatMap(Interventions::exact);
    Optional<String> code =
        entry.codes().stream()
            .filter(one -> one.uri().equals(CPT))
            .map(Code::code)
            .filter(byCode::containsKey)
            .findFirst();
    if (date.isEmpty() || code.isEmpty()) {
      return Optional.empty();
    }
    List<String> ids = byCode.getOrDefault(code.get(), List.of());
    boolean stated =
        known.stream().anyMatch(d -> d.date().equals(date.get()) && ids.contains(d.id()));
    if (stated) {
      return Optional.empty();
    }
    if (ids.stream().map(families).distinct().count() > 1) {
      problems.add(
          new DataProblem(
              Kind.UNKNOWN_CODE,
              SECTION,
              entry.origin().words(),
              "code %s may stand for %s; say which it was under interventions"
                  .formatted(code.get(), String.join(" or ", ids))));
      return Optional.empty();
    }
    Optional<String> none = Optional.empty();
    String id = ids.getFirst();
    return Optional.of(new Done(id, name(id), date.get(), Optional.empty(), none, none));
  }

  private String name(String id) {
    return names.getOrDefault(id, id);
  }

  private static Optional<String> text(Node node, String key) {
    return node instanceof Node.Group group
        ? group.get(key).filter(value -> !(value instanceof Node.Empty)).map(Node::verbatim)
        : Optional.empty();
  }

  private static Optional<LocalDate> day(Node node, String key) {
    return PartialDate.parse(
            (node instanceof Node.Group group ? group.get(key).orElse(NOTHING) : NOTHING).words())
        .flatMap(Interventions::exact);
  }

  private static Optional<LocalDate> exact(PartialDate date) {
    return date.first().equals(date.last()) ? Optional.of(date.first()) : Optional.empty();
  }

  private static DataProblem problem(Kind kind, Node node, String message) {
    Origin origin = new Origin(Origin.Kind.STATED, SECTION, node.place());
    return new DataProblem(kind, SECTION, origin.words(), message);
  }
}
