package org.ambulo.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.web.fhir.Stored;
import org.ambulo.words.Days;

/** What somebody was asked to do. */
public final class Tasks {

  private static final int MOST = 50;

  private Tasks() {}

  /** The open tasks of one person, the ones due first; two looks, however many there are. */
  public static List<WorklistPage.Task> of(
      Reading reading, Key person, Sight sight, LocalDate today) {
    Query query =
        new Query(
            "Task",
            List.of(
                new Query.AnyOf(List.of(new Match.Link("owner", person))),
                new Query.AnyOf(
                    List.of(status("requested"), status("accepted"), status("in-progress")))),
            sight,
            List.of(),
            new Slice(0, MOST));
    List<Document> documents = reading.search(query).documents();
    Map<String, String> names = names(reading, documents);
    record Dated(Optional<LocalDate> day, WorklistPage.Task task) {}
    List<Dated> tasks = new ArrayList<>();
    for (Document document : documents) {
      Node.Group task = Stored.node(document.json().orElseThrow());
      Optional<LocalDate> due = due(task);
      String patient = document.owner().patient().orElse("");
      tasks.add(
          new Dated(
              due,
              new WorklistPage.Task(
                  document.key().id(),
                  document.version(),
                  patient,
                  names.getOrDefault(patient, patient),
                  text(task, "description"),
                  due.map(Days.DAY::format).orElse(""),
                  due.filter(day -> day.isBefore(today)).isPresent()
                      ? WorklistPage.Due.LATE
                      : WorklistPage.Due.IN_TIME)));
    }
    return tasks.stream()
        .sorted(Comparator.comparing(dated -> dated.day().orElse(LocalDate.MAX)))
        .map(Dated::task)
        .toList();
  }

  private static Match status(String code) {
    return new Match.Token("status", Optional.empty(), Optional.of(code));
  }

  private static Map<String, String> names(Reading reading, List<Document> tasks) {
    Set<Key> keys = new HashSet<>();
    tasks.forEach(task -> task.owner().patient().ifPresent(id -> keys.add(new Key("Patient", id))));
    Map<String, String> names = new HashMap<>();
    for (Document patient : reading.current(keys)) {
      Node.Group node = Stored.node(patient.json().orElseThrow());
      node.get("name")
          .filter(Node.Many.class::isInstance)
          .map(Node.Many.class::cast)
          .flatMap(many -> many.items().stream().findFirst())
          .filter(Node.Group.class::isInstance)
          .map(name -> text((Node.Group) name, "text"))
          .filter(name -> !name.isEmpty())
          .ifPresent(name -> names.put(patient.key().id(), name));
    }
    return names;
  }

  private static Optional<LocalDate> due(Node.Group task) {
    return inner(task, "restriction")
        .flatMap(restriction -> inner(restriction, "period"))
        .map(period -> text(period, "end"))
        .filter(end -> end.length() >= 10)
        .flatMap(Tasks::day);
  }

  private static Optional<LocalDate> day(String time) {
    try {
      return Optional.of(LocalDate.parse(time.substring(0, 10)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Node.Group> inner(Node.Group group, String field) {
    return group.get(field).filter(Node.Group.class::isInstance).map(Node.Group.class::cast);
  }

  private static String text(Node.Group group, String field) {
    return group.get(field).filter(Node.Text.class::isInstance).map(Node::verbatim).orElse("");
  }
}
