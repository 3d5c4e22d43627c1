package org.ambulo.web.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Past;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.KeptType;
import org.ambulo.fhir.search.Reference;
import org.ambulo.fhir.search.SearchParameters;

/**
 * What is asked for, by address and method; every answer is a success or a refusal with its reason.
 * Safe for several threads.
 */
final class Door implements AutoCloseable {

  /** In place of a type where something is done to all of them. */
  static final String ALL_TYPES = "*";

  private static final Set<String> LOOKING = Set.of("GET", "HEAD");

  private final Archive archive;
  private final Settings settings;
  private final SearchParameters types = SearchParameters.standard();
  private final Indexer indexer = new Indexer(types);
  private final Looking looking;
  private final Searching searching;
  private final Changes changes;
  private final Batches batches;
  private final AuditEvents audit;
  private final Capability capability;
  private final Exports exports;
  private final Validation validation = new Validation();

  Door(Archive archive, Settings settings) {
    this.archive = archive;
    this.settings = settings;
    looking = new Looking(types, settings);
    searching = new Searching(types, settings);
    changes = new Changes(archive, searching, indexer, this::kept);
    batches = new Batches(this, changes, settings);
    audit = new AuditEvents(settings);
    capability = new Capability(types, settings);
    exports = new Exports(archive, types, settings);
  }

  Answer answer(Ask ask, Optional<Caller> caller) {
    if (ask.path().equals(List.of("metadata"))) {
      look(ask, "/metadata");
      return capability.answer(ask);
    }
    Visit visit = new Visit(caller.orElseThrow(Refusal::login));
    return audited(ask, visit, () -> answer(ask, visit));
  }

  Capability capability() {
    return capability;
  }

  private Answer audited(Ask ask, Visit visit, Supplier<Answer> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      if (refusal.status() == 403) {
        String said = ask.method() + " " + String.join("/", ask.path()) + ": " + refusal.message();
        archive.record(List.of(visit.refused(act(ask), key(ask), said)));
      }
      throw refusal;
    }
  }

  private static Deed.Act act(Ask ask) {
    return switch (ask.method()) {
      case "POST" -> ask.path().contains("_search") ? Deed.Act.SEARCH : Deed.Act.CREATE;
      case "PUT", "PATCH" -> Deed.Act.UPDATE;
      case "DELETE" -> Deed.Act.DELETE;
      default ->
          ask.path().contains("_history")
              ? Deed.Act.HISTORY
              : ask.path().size() == 1 ? Deed.Act.SEARCH : Deed.Act.READ;
    };
  }

  private static Optional<Key> key(Ask ask) {
    return Reference.isType(ask.piece(0)) && Reference.isId(ask.piece(1))
        ? Optional.of(new Key(ask.piece(0), ask.piece(1)))
        : Optional.empty();
  }

  private Answer answer(Ask ask, Visit visit) {
    if (ask.path().isEmpty()) {
      if (!ask.method().equals("POST")) {
        throw Refusal.method("The base takes POST of a transaction or a batch; see /metadata.");
      }
      return batches.answer(ask, visit);
    }
    if (ask.path().stream().anyMatch(piece -> piece.startsWith("$"))) {
      return operation(ask, visit);
    }
    if (LOOKING.contains(ask.method()) || ask.path().getLast().equals("_search")) {
      return looked(ask, visit);
    }
    if (ask.method().equals("PATCH")) {
      return patch(ask, visit);
    }
    return changed(ask, Optional.empty(), visit);
  }

  /** An entry of a batch; what was looked at is left in the visit, to be recorded with the rest. */
  Answer answerEntry(Ask ask, Optional<Node.Group> resource, Visit visit) {
    return audited(
        ask,
        visit,
        () ->
            LOOKING.contains(ask.method()) ? lookedAt(ask, visit) : changed(ask, resource, visit));
  }

  void record(List<Deed> deeds) {
    archive.record(deeds);
  }

  private Answer looked(Ask ask, Visit visit) {
    Answer answer = lookedAt(ask, visit);
    archive.record(visit.takeDeeds());
    return answer;
  }

  private Answer lookedAt(Ask ask, Visit visit) {
    return archive.read(
        reading -> {
          visit.takeDeeds();
          return look(reading, ask, visit);
        });
  }

  private Answer changed(Ask ask, Optional<Node.Group> resource, Visit visit) {
    return changes.done(List.of(change(ask, resource)), Map.of(), visit, r -> List.of()).getFirst();
  }

  /** Reads, histories and searches, in one state. */
  Answer look(Reading reading, Ask ask, Visit visit) {
    List<String> path = ask.path();
    if (path.equals(List.of("_history"))) {
      return looking.history(reading, ask, visit, new Past.OfAll());
    }
    if (path.isEmpty()) {
      throw Refusal.unsupported("A search over all types is not done; search in one.");
    }
    if (path.getFirst().equals(AuditEvents.TYPE)) {
      return auditEvent(reading, ask, visit);
    }
    KeptType type = kept(path.getFirst());
    boolean search = path.size() == 1 || (path.size() == 2 && path.get(1).equals("_search"));
    if (search) {
      form(ask);
      return searching.answer(reading, ask, visit, type);
    }
    if (path.size() == 2 && path.get(1).equals("_history")) {
      return looking.history(reading, ask, visit, new Past.OfType(type.name()));
    }
    Key key = new Key(type.name(), id(path.get(1)));
    if (path.size() == 2) {
      return looking.read(reading, ask, visit, key);
    }
    if (path.get(2).equals("_history") && path.size() == 3) {
      return looking.history(reading, ask, visit, new Past.OfOne(key));
    }
    if (path.get(2).equals("_history") && path.size() == 4) {
      return looking.version(reading, ask, visit, key, path.get(3));
    }
    throw nothingThere(ask);
  }

  private Answer auditEvent(Reading reading, Ask ask, Visit visit) {
    List<String> path = ask.path();
    if (path.size() == 1 || (path.size() == 2 && path.get(1).equals("_search"))) {
      form(ask);
      return audit.search(reading, ask, visit);
    }
    if (path.size() == 2) {
      return audit.read(reading, ask, visit, path.get(1));
    }
    throw nothingThere(ask);
  }

  /** A search by POST brings a form. */
  private static void form(Ask ask) {
    boolean search = ask.path().size() == 2;
    if (!search || !ask.method().equals("POST")) {
      if (!LOOKING.contains(ask.method()) || search) {
        throw Refusal.method("_search takes POST of a form; a search by GET has no _search.");
      }
      return;
    }
    String type = ask.header("content-type").orElse("application/x-www-form-urlencoded");
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      throw Refusal.mediaType(
          "Content-Type (" + type + ") is not read here; send application/x-www-form-urlencoded.");
    }
  }

  private static void look(Ask ask, String where) {
    if (!LOOKING.contains(ask.method())) {
      throw Refusal.method("(" + where + ") takes GET only.");
    }
  }

  /** A write, by its address and method. */
  Change change(Ask ask, Optional<Node.Group> given) {
    List<String> path = ask.path();
    if (path.isEmpty() || path.size() > 2) {
      throw Refusal.method(
          "(" + ask.method() + ") is not done at /" + String.join("/", path) + ".");
    }
    KeptType type = writable(path.getFirst());
    return switch (ask.method()) {
      case "POST" -> create(ask, type, given);
      case "PUT" -> update(ask, type, given);
      case "DELETE" -> {
        ask.only();
        yield new Change.Remove(ask, new Key(type.name(), id(whole(ask))));
      }
      default ->
          throw Refusal.method(
              "(" + ask.method() + ") is not done; GET, POST, PUT, PATCH and DELETE are.");
    };
  }

  private static String whole(Ask ask) {
    if (ask.path().size() < 2) {
      throw Refusal.method(
          "("
              + ask.method()
              + ") by a condition is not done; name the resource: "
              + ask.piece(0)
              + "/id.");
    }
    return ask.piece(1);
  }

  private Change create(Ask ask, KeptType type, Optional<Node.Group> given) {
    if (ask.path().size() > 1) {
      throw Refusal.method("POST makes a new resource at /" + type.name() + "; use PUT for this.");
    }
    ask.only();
    Node.Group resource = resource(ask, type, given);
    Optional<String> condition =
        ask.header("if-none-exist").map(query -> type.name() + "?" + query(query));
    return new Change.Create(ask, new Key(type.name(), settings.ids().get()), resource, condition);
  }

  private static String query(String given) {
    int mark = given.indexOf('?');
    return mark < 0 ? given : given.substring(mark + 1);
  }

  private Change update(Ask ask, KeptType type, Optional<Node.Group> given) {
    String id = id(whole(ask));
    ask.only();
    Node.Group resource = resource(ask, type, given);
    String inside = Incoming.text(resource, "id").orElse("");
    if (!inside.equals(id)) {
      throw Refusal.invalid(
          "The resource's id ("
              + inside
              + ") is not the address's ("
              + id
              + "); make them the same.");
    }
    return new Change.Update(ask, new Key(type.name(), id), resource);
  }

  private static Node.Group resource(Ask ask, KeptType type, Optional<Node.Group> given) {
    Node.Group resource = given.isPresent() ? given.get() : Incoming.resource(ask);
    String inside = Incoming.type(resource);
    if (!inside.equals(type.name())) {
      throw Refusal.invalid(
          "A " + inside + " is sent to the address of " + type.name() + "; send it to /" + inside);
    }
    return resource;
  }

  private Answer patch(Ask ask, Visit visit) {
    if (ask.path().size() != 2) {
      throw Refusal.method("PATCH is done to one resource: Type/id.");
    }
    ask.only();
    KeptType type = writable(ask.piece(0));
    Key key = new Key(type.name(), id(ask.piece(1)));
    String media = ask.header("content-type").orElse("");
    if (!media.startsWith("application/json-patch+json")) {
      throw Refusal.mediaType(
          "Content-Type (" + media + ") is no patch; send application/json-patch+json.");
    }
    Node patch = Incoming.document(ask.body().get());
    return archive.write(
        writing -> {
          visit.takeDeeds();
          Sight sight = visit.may(Interaction.UPDATE, key.type());
          Document before = Looking.current(writing, key);
          Visit.check(writing, sight, before);
          String json = before.json().orElseThrow(() -> Refusal.gone("(" + key + ") was removed."));
          Node.Group after = Incoming.resource(JsonPatch.apply(Stored.node(json), patch));
          boolean other =
              !Incoming.type(after).equals(key.type())
                  || !Incoming.text(after, "id").filter(key.id()::equals).isPresent();
          if (other) {
            throw Refusal.unprocessable("A patch changes neither resourceType nor id.");
          }
          Prepared prepared =
              Prepared.of(indexer, key, new References(ask.base(), Map.of(), Map.of()).in(after));
          Answer answer = Changing.update(writing, ask, visit, prepared);
          visit.takeDeeds().forEach(writing::record);
          return answer;
        });
  }

  private Answer operation(Ask ask, Visit visit) {
    List<String> path = ask.path();
    String name = path.getLast();
    if (path.size() == 3 && path.getFirst().equals("Patient") && name.equals("$everything")) {
      look(ask, "$everything");
      Answer answer =
          archive.read(
              reading -> {
                visit.takeDeeds();
                return looking.everything(reading, ask, visit, id(path.get(1)));
              });
      archive.record(visit.takeDeeds());
      return answer;
    }
    if (path.size() == 2 && name.equals("$validate")) {
      visit.may(Interaction.READ, kept(path.getFirst()).name());
      return validation.answer(ask, path.getFirst());
    }
    if (path.getFirst().startsWith("$export") || name.equals("$export")) {
      return exports.answer(ask, visit);
    }
    throw nothingThere(ask);
  }

  private KeptType kept(String name) {
    return types
        .type(name)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "(" + name + ") is no type of resource that is kept here; see /metadata."));
  }

  private KeptType writable(String name) {
    if (name.equals(AuditEvents.TYPE)) {
      throw Refusal.method("AuditEvents are written by what is done, and only read here.");
    }
    return kept(name);
  }

  private static String id(String text) {
    if (!Reference.isId(text)) {
      throw Refusal.invalid(
          "(" + text + ") is no logical id; it has 1 to 64 letters, digits, dots and dashes.");
    }
    return text;
  }

  private static Refusal nothingThere(Ask ask) {
    return Refusal.notFound("There is nothing at /" + String.join("/", ask.path()) + ".");
  }

  @Override
  public void close() {
    exports.close();
  }
}
