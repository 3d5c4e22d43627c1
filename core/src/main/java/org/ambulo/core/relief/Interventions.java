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

  /** The earliest first, of one thing the least said first; whatever the order they came in. */
  private static final Comparator<Done> ORDER =
      Comparator.comparing(Done::date)
          .thenComparing(Done::id)
          .thenComparing(done -> done.selectedBy().orElse(""))
          .thenComparing(done -> done.where().orElse(""))
          .thenComparing(done -> done.until().orElse(LocalDate.MIN));

  private final Map<String, String> names = new TreeMap<>();

  /** Procedures that are billed by a code; some share one. */
  private final Map<String, List<String>> byCode = new TreeMap<>();

  Interventions(KnowledgeBase knowledge) {
    add(knowledge.rehabilitation().manual().techniques(), t -> t.id(), t -> t.name());
    add(knowledge.rehabilitation().modalities(), m -> m.id(), m -> m.name());
    add(knowledge.medicineClasses(), c -> c.id(), c -> c.name());
    add(knowledge.medicines(), m -> m.id(), m -> m.name());
    add(knowledge.procedures(), Procedure::id, Procedure::name);
    for (Procedure procedure : knowledge.procedures().all()) {
      for (String code : procedure.cpt()) {
        byCode.computeIfAbsent(code, unseen -> new ArrayList<>()).add(procedure.id());
      }
    }
  }

  private <T> void add(Catalogue<T> all, Function<T, String> id, Function<T, String> name) {
    all.all().forEach(entry -> names.put(id.apply(entry), name.apply(entry)));
  }

  /** What was done up to the as-of day, the earliest first; the same thing of one day once. */
  List<Done> of(PatientRecord patient, List<DataProblem> problems) {
    List<Done> stated = new ArrayList<>();
    if (patient.sections().get(SECTION) instanceof Node.Many many) {
      for (Node node : many.items()) {
        stated(node, patient.asOf(), problems).ifPresent(stated::add);
      }
    }
    stated.sort(ORDER);
    List<Done> done = new ArrayList<>();
    for (Done one : stated) {
      if (!isThere(done, one.date(), List.of(one.id()))) {
        done.add(one);
      }
    }
    for (Entry entry : patient.entries()) {
      if (entry.kind() == Entry.Kind.PROCEDURE) {
        charted(entry, done).ifPresent(done::add);
      }
    }
    done.sort(ORDER);
    return done;
  }

  /** Whether one of these was done on the day. */
  private static boolean isThere(List<Done> done, LocalDate date, List<String> ids) {
    return done.stream().anyMatch(one -> one.date().equals(date) && ids.contains(one.id()));
  }

  private Optional<Done> stated(Node node, LocalDate asOf, List<DataProblem> problems) {
    String id = text(node, ID).orElse("");
    if (!names.containsKey(id)) {
      String nearest = Nearest.to(id, names.keySet());
      problems.add(
          problem(
              Kind.UNKNOWN_ID, node, "(" + id + ") is not known; the nearest is " + nearest));
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
    Optional<LocalDate> until = day(node, "until").filter(day -> !day.isBefore(date.get()));
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
            text(node, "selected_by")));
  }

  /** What a chart has besides: nothing where the code is that of something of the same day. */
  private Optional<Done> charted(Entry entry, List<Done> done) {
    Optional<LocalDate> date = entry.date().flatMap(Interventions::exact);
    Optional<List<String>> ids =
        entry.codes().stream()
            .filter(code -> code.uri().equals(CPT))
            .map(Code::code)
            .filter(byCode::containsKey)
            .map(byCode::get)
            .findFirst();
    return date.isEmpty() || ids.isEmpty() || isThere(done, date.get(), ids.get())
        ? Optional.empty()
        : Optional.of(
            new Done(
                ids.get().getFirst(),
                name(ids.get().getFirst()),
                date.get(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
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
