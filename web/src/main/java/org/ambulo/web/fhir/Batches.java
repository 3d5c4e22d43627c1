package org.ambulo.web.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.fhir.search.Stamped;

/** Bundles that are posted: transactions, all or nothing; batches, each entry for itself. */
final class Batches {

  private final Door door;
  private final Changes changes;
  private final Settings settings;

  Batches(Door door, Changes changes, Settings settings) {
    this.door = door;
    this.changes = changes;
    this.settings = settings;
  }

  Answer answer(Ask ask, Visit visit) {
    ask.only();
    Node.Group bundle = Incoming.resource(ask);
    if (!Incoming.type(bundle).equals("Bundle")) {
      throw Refusal.invalid(
          "A " + Incoming.type(bundle) + " is posted to its own address; here goes a Bundle.");
    }
    String type = Incoming.text(bundle, "type").orElse("");
    List<Entry> entries = entries(ask, bundle);
    return switch (type) {
      case "transaction" -> transaction(ask, visit, entries);
      case "batch" -> batch(ask, visit, entries);
      default ->
          throw Refusal.unsupported(
              "A Bundle of type (" + type + ") is not taken; post a transaction or a batch.");
    };
  }

  private record Entry(
      String place, Optional<String> address, Optional<Node.Group> resource, Ask ask) {}

  private static List<Entry> entries(Ask ask, Node.Group bundle) {
    Node given = bundle.get("entry").orElseGet(() -> Node.many(List.of()));
    if (!(given instanceof Node.Many many)) {
      throw Refusal.invalid("Bundle.entry is no list.");
    }
    List<Entry> entries = new ArrayList<>();
    for (Node item : many.items()) {
      String place = "Bundle.entry[" + entries.size() + "]";
      if (!(item instanceof Node.Group entry)) {
        throw Refusal.invalid(place + " is no group of fields.");
      }
      entries.add(entry(ask, entry, place));
    }
    return entries;
  }

  private static Entry entry(Ask ask, Node.Group entry, String place) {
    Node.Group request =
        entry
            .get("request")
            .filter(Node.Group.class::isInstance)
            .map(Node.Group.class::cast)
            .orElseThrow(() -> Refusal.invalid(place + " has no request."));
    String method = Incoming.text(request, "method").orElse("");
    String url =
        Incoming.text(request, "url")
            .map(text -> SearchValues.local(text, ask.base()))
            .orElseThrow(() -> Refusal.invalid(place + ".request has no url."));
    Optional<Node.Group> resource =
        entry.get("resource").filter(Node.Group.class::isInstance).map(Node.Group.class::cast);
    int mark = url.indexOf('?');
    Map<String, String> headers = new HashMap<>();
    headers.put("prefer", ask.header("prefer").orElse("return=minimal"));
    header(request, "ifMatch", "if-match", headers);
    header(request, "ifNoneMatch", "if-none-match", headers);
    header(request, "ifNoneExist", "if-none-exist", headers);
    Ask inner =
        new Ask(
            method,
            Ask.pieces(mark < 0 ? url : url.substring(0, mark)),
            mark < 0 ? List.of() : Given.all(url.substring(mark + 1)),
            headers,
            ask.base(),
            () ->
                resource
                    .map(one -> JsonDocuments.bytes(one, Layout.COMPACT))
                    .orElseGet(() -> "".getBytes(StandardCharsets.UTF_8)));
    return new Entry(place, Incoming.text(entry, "fullUrl"), resource, inner);
  }

  private static void header(
      Node.Group request, String field, String name, Map<String, String> headers) {
    Incoming.text(request, field).ifPresent(value -> headers.put(name, value));
  }

  private Answer transaction(Ask ask, Visit visit, List<Entry> entries) {
    List<Change> writes = new ArrayList<>();
    List<Entry> looks = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    Map<String, Key> placed = new HashMap<>();
    Set<Key> keys = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.ask().method().equals("GET")) {
        order.add(-1 - looks.size());
        looks.add(entry);
      } else {
        order.add(writes.size());
        Change change = in(entry.place(), () -> change(entry));
        writes.add(change);
        Key key = key(change);
        entry.address().ifPresent(address -> place(placed, address, key, entry));
        if (!keys.add(key)) {
          throw Refusal.invalid(entry.place() + " changes (" + key + ") a second time.");
        }
      }
    }
    List<Answer> answers = changes.done(writes, placed, visit, r -> looked(r, looks, visit));
    BundleText bundle = bundle("transaction-response", ask);
    for (int index : order) {
      respond(bundle, answers.get(index >= 0 ? index : writes.size() - 1 - index));
    }
    return Answer.of(200, bundle.pieces());
  }

  private static void place(Map<String, Key> placed, String address, Key key, Entry entry) {
    if (placed.put(address, key) != null) {
      throw Refusal.invalid(entry.place() + " has the fullUrl (" + address + ") of another.");
    }
  }

  private Change change(Entry entry) {
    return door.change(entry.ask(), entry.resource());
  }

  private static Key key(Change change) {
    return switch (change) {
      case Change.Create create -> create.key();
      case Change.Update update -> update.key();
      case Change.Remove remove -> remove.key();
    };
  }

  private List<Answer> looked(Reading reading, List<Entry> looks, Visit visit) {
    return looks.stream()
        .map(look -> in(look.place(), () -> door.look(reading, look.ask(), visit)))
        .toList();
  }

  private static <T> T in(String place, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      throw refusal.in(place);
    }
  }

  private Answer batch(Ask ask, Visit visit, List<Entry> entries) {
    BundleText bundle = bundle("batch-response", ask);
    List<Deed> looks = new ArrayList<>();
    for (Entry entry : entries) {
      Visit own = new Visit(visit.caller());
      respond(bundle, alone(entry, own));
      looks.addAll(own.takeDeeds());
    }
    if (!looks.isEmpty()) {
      door.record(looks);
    }
    return Answer.of(200, bundle.pieces());
  }

  private Answer alone(Entry entry, Visit visit) {
    try {
      return door.answerEntry(entry.ask(), entry.resource(), visit);
    } catch (Refusal refusal) {
      return refusal.in(entry.place()).answer();
    }
  }

  private BundleText bundle(String type, Ask ask) {
    String now = Stamped.time(settings.clock().instant());
    return new BundleText(type, ask.base(), now, OptionalLong.empty(), Map.of());
  }

  private static void respond(BundleText bundle, Answer answer) {
    Map<String, Node> response = new LinkedHashMap<>();
    response.put("status", Node.text(status(answer.status())));
    Optional.ofNullable(answer.headers().get("Location"))
        .ifPresent(location -> response.put("location", Node.text(location)));
    Optional.ofNullable(answer.headers().get("ETag"))
        .ifPresent(tag -> response.put("etag", Node.text(tag)));
    Optional.ofNullable(answer.headers().get("Last-Modified"))
        .flatMap(HttpTime::of)
        .ifPresent(at -> response.put("lastModified", Node.text(Stamped.time(at))));
    String body = body(answer);
    if (answer.status() >= 400 && !body.isEmpty()) {
      response.put("outcome", Stored.node(body));
      body = "";
    }
    bundle.response(Node.group(response), body);
  }

  private static String body(Answer answer) {
    return answer.body() instanceof Answer.Json(List<String> pieces) ? String.join("", pieces) : "";
  }

  private static String status(int status) {
    return switch (status) {
      case 200 -> "200 OK";
      case 201 -> "201 Created";
      case 204 -> "204 No Content";
      default -> String.valueOf(status);
    };
  }
}
