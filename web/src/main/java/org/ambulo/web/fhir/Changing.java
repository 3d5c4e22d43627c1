package org.ambulo.web.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.clinic.archive.Written;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;

/**
 * Single writes within a transaction. Whoever writes must see the record that the resource is part
 * of, before and after; who sees only their own writes only there.
 */
final class Changing {

  private Changing() {}

  static Answer create(Writing writing, Ask ask, Visit visit, Prepared prepared) {
    Sight sight = visit.may(Interaction.CREATE, prepared.key().type());
    mayHold(writing, sight, prepared);
    Document document =
        done(
            writing.put(prepared.key(), new Expected.Nothing(), prepared::content),
            Refusal.conflict("(" + prepared.key() + ") is there already."));
    visit.did(Deed.Act.CREATE, document, "");
    return answer(201, ask, document);
  }

  /** What a conditional create found instead: nothing is written. */
  static Answer found(Reading reading, Ask ask, Visit visit, Document document) {
    Sight sight = visit.may(Interaction.CREATE, document.key().type());
    Visit.check(reading, sight, document);
    visit.did(Deed.Act.READ, document, "If-None-Exist");
    return answer(200, ask, document);
  }

  static Answer update(Writing writing, Ask ask, Visit visit, Prepared prepared) {
    Key key = prepared.key();
    Optional<Document> before = writing.current(key);
    boolean there = before.filter(document -> !document.removed()).isPresent();
    Sight sight = visit.may(there ? Interaction.UPDATE : Interaction.CREATE, key.type());
    before.ifPresent(document -> Visit.check(writing, sight, document));
    mayHold(writing, sight, prepared);
    Document document =
        done(writing.put(key, expected(ask), prepared::content), outdated(key, before));
    visit.did(there ? Deed.Act.UPDATE : Deed.Act.CREATE, document, "");
    return answer(there ? 200 : 201, ask, document);
  }

  static Answer remove(Writing writing, Ask ask, Visit visit, Key key) {
    Sight sight = visit.may(Interaction.DELETE, key.type());
    Document before = Looking.current(writing, key);
    Visit.check(writing, sight, before);
    mayWrite(sight, before.owner());
    Document document =
        done(writing.remove(key, expected(ask)), outdated(key, Optional.of(before)));
    visit.did(Deed.Act.DELETE, document, "");
    return Answer.empty(204).with("ETag", Answer.etag(document));
  }

  private static void mayHold(Reading reading, Sight sight, Prepared prepared) {
    boolean newPatient =
        prepared.key().type().equals("Patient")
            && sight instanceof Sight.TeamOf
            && reading.current(prepared.key()).isEmpty();
    if (!newPatient && !Visit.sees(reading, sight, prepared.owner())) {
      throw Visit.outOfSight(
          prepared.owner().patient().map(id -> "Patient/" + id).orElse("" + prepared.key()));
    }
    mayWrite(sight, prepared.owner());
    if (sight instanceof Sight.Messages(String patient) && !Messages.from(prepared, patient)) {
      throw Refusal.forbidden("This account sends messages only as (Patient/" + patient + ").");
    }
  }

  private static void mayWrite(Sight sight, Owner owner) {
    boolean own = sight instanceof Sight.Only || sight instanceof Sight.Messages;
    if (own && owner.patient().isEmpty()) {
      throw Refusal.forbidden("This account writes only in its own record.");
    }
  }

  /** The version in If-Match. */
  static Expected expected(Ask ask) {
    Optional<String> match = ask.header("if-match");
    if (match.isEmpty() || match.get().strip().equals("*")) {
      return new Expected.Anything();
    }
    String tag = match.get().strip();
    String bare = (tag.startsWith("W/") ? tag.substring(2) : tag).replace("\"", "");
    return Looking.number(bare)
        .<Expected>map(Expected.Version::new)
        .orElseThrow(() -> Refusal.invalid("If-Match (" + tag + ") is no version; write W/\"3\"."));
  }

  private static Refusal outdated(Key key, Optional<Document> there) {
    return Refusal.precondition(
        "("
            + key
            + ") is "
            + there.map(document -> "at version " + document.version()).orElse("not there")
            + ", not what If-Match says; read it again.");
  }

  private static Document done(Written written, Refusal otherwise) {
    return switch (written) {
      case Written.Done(Document document) -> document;
      case Written.Conflict conflict -> throw otherwise;
    };
  }

  private static Answer answer(int status, Ask ask, Document document) {
    String location = ask.base() + "/" + document.key() + "/_history/" + document.version();
    Answer whole = Answer.of(status, document);
    Answer placed = status == 201 ? whole.with("Location", location) : whole;
    return switch (preferred(ask)) {
      case "minimal" -> placed.without();
      case "operationoutcome" ->
          placed.containing(
              Outcomes.json("information", "informational", "(" + document.key() + ") is kept."));
      default -> placed.with("Content-Location", location);
    };
  }

  private static String preferred(Ask ask) {
    return ask.header("prefer").stream()
        .flatMap(prefer -> List.of(prefer.split("[;,]", -1)).stream())
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .filter(part -> part.startsWith("return="))
        .map(part -> part.substring("return=".length()))
        .findFirst()
        .orElse("representation");
  }
}
