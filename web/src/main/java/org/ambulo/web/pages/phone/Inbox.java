package org.ambulo.web.pages.phone;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.fhir.Stored;
import org.ambulo.web.pages.Frame;
import org.ambulo.words.Days;

/** Gathers what waits for an answer; as many looks for one patient as for all of them. */
public final class Inbox {

  private static final int MOST = 100;
  private static final int DAY = 10;

  private final Key person;
  private final Role role;
  private final Sight sight;
  private final LocalDate today;
  private final ZoneId zone;

  /**
   * For somebody of the team.
   *
   * @param person whose inbox it is
   * @param sight whose records they see
   */
  public Inbox(Key person, Role role, Sight sight, LocalDate today, ZoneId zone) {
    this.person = person;
    this.role = role;
    this.sight = sight;
    this.today = today;
    this.zone = zone;
  }

  public InboxPage page(Frame frame, Reading reading) {
    List<Document> letters = reading.search(unread()).documents();
    List<Document> asked = reading.search(tasks(ownedByMe())).documents();
    List<Document> open = reading.search(tasks(openToRole())).documents();
    Map<String, String> names =
        names(reading, Stream.of(letters, asked, open).flatMap(List::stream).toList());
    return new InboxPage(
        frame,
        letters.stream().map(letter -> unread(letter, names)).toList(),
        asks(asked, names),
        asks(open, names));
  }

  /** The patient's own messages have no recipient: they are the team's. */
  private Query unread() {
    return new Query(
        "Communication",
        List.of(
            one(
                new Match.Token(
                    "category", Optional.of(Systems.MESSAGE), Optional.of(Systems.WITH_PATIENT))),
            one(new Match.Missing("received", Query.Kind.SPAN)),
            one(new Match.Missing("recipient", Query.Kind.LINK))),
        sight,
        List.of(new Query.ByParameter("sent", Query.Kind.SPAN, Query.Direction.UP)),
        new Slice(0, MOST));
  }

  private Query tasks(List<Query.AnyOf> whose) {
    Query.AnyOf open =
        new Query.AnyOf(List.of(status("requested"), status("accepted"), status("in-progress")));
    return new Query(
        "Task",
        Stream.concat(Stream.of(open), whose.stream()).toList(),
        sight,
        List.of(new Query.ByParameter("authored-on", Query.Kind.SPAN, Query.Direction.UP)),
        new Slice(0, MOST));
  }

  private List<Query.AnyOf> ownedByMe() {
    return List.of(one(new Match.Link("owner", person)));
  }

  private List<Query.AnyOf> openToRole() {
    return List.of(
        one(new Match.Missing("owner", Query.Kind.LINK)),
        new Query.AnyOf(
            List.of(
                new Match.Token("performer", Optional.of(Systems.ROLE), Optional.of(role.name())),
                new Match.Missing("performer", Query.Kind.TOKEN))));
  }

  private static Query.AnyOf one(Match match) {
    return new Query.AnyOf(List.of(match));
  }

  private static Match status(String code) {
    return new Match.Token("status", Optional.empty(), Optional.of(code));
  }

  private static Map<String, String> names(Reading reading, List<Document> about) {
    Set<Key> keys = new HashSet<>();
    about.forEach(one -> one.owner().patient().ifPresent(id -> keys.add(new Key("Patient", id))));
    return People.names(reading.current(keys));
  }

  private InboxPage.Unread unread(Document letter, Map<String, String> names) {
    Node.Group node = Stored.node(letter.json().orElseThrow());
    String patient = letter.owner().patient().orElse("");
    return new InboxPage.Unread(
        patient,
        names.getOrDefault(patient, patient),
        Peek.text(node, "sent")
            .flatMap(text -> PhoneDays.read(text, zone))
            .map(PhoneDays::dayAndTime)
            .orElse(""),
        Peek.text(node, "payload", "contentString").orElse(""));
  }

  private record Dated(Optional<LocalDate> due, InboxPage.Ask ask) {}

  /** Those due first; of those with no day the oldest first. */
  private List<InboxPage.Ask> asks(List<Document> tasks, Map<String, String> names) {
    return tasks.stream()
        .map(task -> dated(task, names))
        .sorted(Comparator.comparing(dated -> dated.due().orElse(LocalDate.MAX)))
        .map(Dated::ask)
        .toList();
  }

  private Dated dated(Document task, Map<String, String> names) {
    Node.Group node = Stored.node(task.json().orElseThrow());
    String patient = task.owner().patient().orElse("");
    Optional<LocalDate> due =
        Peek.text(node, "restriction", "period", "end")
            .filter(end -> end.length() >= DAY)
            .flatMap(end -> day(end.substring(0, DAY)));
    return new Dated(
        due,
        new InboxPage.Ask(
            task.key().id(),
            task.version(),
            patient,
            names.getOrDefault(patient, patient),
            Peek.text(node, "description").orElse("Something to do"),
            due.map(Days.DAY::format).orElse(""),
            due.filter(day -> day.isBefore(today)).isPresent()
                ? InboxPage.When.LATE
                : InboxPage.When.IN_TIME));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
