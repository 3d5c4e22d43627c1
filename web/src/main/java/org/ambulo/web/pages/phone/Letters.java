package org.ambulo.web.pages.phone;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.web.chart.Change;
import org.ambulo.web.fhir.Stored;

/** The messages between one patient and the team, and what answering them changes. */
public final class Letters {

  private static final Set<String> OPEN = Set.of("draft", "requested", "received", "accepted");

  private final Assessed assessed;
  private final ZoneId zone;

  public Letters(Assessed assessed, ZoneId zone) {
    this.assessed = assessed;
    this.zone = zone;
  }

  /** Who of the clinic wrote some, so that they can be looked up. */
  public Set<Key> writers() {
    return written()
        .flatMap(found -> Peek.references(found.node(), "Practitioner", "sender").stream())
        .map(id -> new Key("Practitioner", id))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * All, the oldest first.
   *
   * @param patient what the patient is called here: {@code You}, or the name
   * @param people documents of those who wrote some
   */
  public List<Letter> all(String patient, Collection<Document> people) {
    Map<String, String> names = People.names(people);
    return written()
        .sorted(Comparator.comparing(found -> Peek.text(found.node(), "sent").orElse("")))
        .map(found -> letter(found, patient, names))
        .toList();
  }

  private Letter letter(Peek.Found found, String patient, Map<String, String> names) {
    Node.Group node = found.node();
    boolean own = isOwn(found);
    return new Letter(
        found.id(),
        own
            ? patient
            : Peek.references(node, "Practitioner", "sender").stream()
                .findFirst()
                .flatMap(id -> Optional.ofNullable(names.get(id)))
                .orElse("Your team"),
        Peek.text(node, "sent")
            .flatMap(text -> PhoneDays.read(text, zone))
            .map(PhoneDays::dayAndTime)
            .orElse(""),
        Peek.text(node, "payload", "contentString").orElse(""),
        own ? Letter.By.PATIENT : Letter.By.TEAM,
        node.has("received") ? Letter.State.SEEN : Letter.State.NEW);
  }

  private static boolean isOwn(Peek.Found found) {
    return !Peek.references(found.node(), "Patient", "sender").isEmpty();
  }

  private Stream<Peek.Found> written() {
    return Peek.documents(assessed, "Communication")
        .filter(
            found ->
                Peek.all(found.node(), "category", "coding")
                    .anyMatch(
                        coding ->
                            Peek.text(coding, "system").equals(Optional.of(Systems.MESSAGE))
                                && Peek.text(coding, "code")
                                    .equals(Optional.of(Systems.WITH_PATIENT))));
  }

  /**
   * That these have been read: each is marked so, and what asked for an answer is done.
   *
   * @param seen ids of messages that stood on the page
   */
  public List<Change> read(List<String> seen, String at) {
    List<Change> changes = new ArrayList<>();
    written()
        .filter(found -> isOwn(found) && seen.contains(found.id()))
        .filter(found -> !found.node().has("received"))
        .forEach(found -> changes.add(edit(found, "received", at)));
    boolean others =
        written()
            .anyMatch(
                found ->
                    isOwn(found) && !found.node().has("received") && !seen.contains(found.id()));
    if (!others) {
      Peek.documents(assessed, "Task")
          .filter(
              found ->
                  Peek.code(found.node(), "code", Systems.REQUEST)
                      .equals(Optional.of(Systems.ANSWER)))
          .filter(found -> OPEN.contains(Peek.text(found.node(), "status").orElse("")))
          .forEach(found -> changes.add(edit(found, "status", "completed")));
    }
    return changes;
  }

  private static Change edit(Peek.Found found, String field, String value) {
    return new Change.Edit(
        found.document().key(),
        found.document().version(),
        before -> {
          Map<String, Node> fields = new LinkedHashMap<>(before.fields());
          fields.put(field, Node.text(value));
          return Node.group(fields);
        });
  }

  /** Whether a message that is kept has these words. */
  public static boolean says(Document kept, String text) {
    return kept.json()
        .flatMap(json -> Peek.text(Stored.node(json), "payload", "contentString"))
        .equals(Optional.of(text));
  }

  /** A message and the task that says that somebody waits for an answer. */
  public static List<Change> sent(Draft message, Draft task) {
    return List.of(new Change.Add("message", message), new Change.Add("task", task));
  }
}
