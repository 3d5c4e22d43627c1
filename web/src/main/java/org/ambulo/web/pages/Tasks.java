package org.ambulo.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.ambulo.web.pages.phone.Peek;
import org.ambulo.web.pages.phone.People;
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
                  Peek.text(task, "description").orElse("Something to do"),
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
    return People.names(reading.current(keys));
  }

  private static Optional<LocalDate> due(Node.Group task) {
    return Peek.text(task, "restriction", "period", "end")
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
}
