package org.ambulo.web.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.fhir.search.KeptType;
import org.ambulo.fhir.search.Parameter;
import org.ambulo.fhir.search.ParameterKind;
import org.ambulo.fhir.search.SearchParameters;
import org.ambulo.fhir.search.Stamped;

/** The CapabilityStatement, made of the same data by which the door works. */
final class Capability {

  private static final String PARAMETER = "http://hl7.org/fhir/SearchParameter/";
  private static final String OPERATION = "http://hl7.org/fhir/OperationDefinition/";
  private static final String BULK = "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/";

  private final SearchParameters types;
  private final Settings settings;
  private final String started;

  Capability(SearchParameters types, Settings settings) {
    this.types = types;
    this.settings = settings;
    started = Stamped.time(settings.clock().instant());
  }

  Answer answer(Ask ask) {
    ask.only("mode");
    if (ask.one("mode").filter(mode -> !mode.equals("full")).isPresent()) {
      throw Refusal.unsupported("Only mode=full is given.");
    }
    return Answer.of(200, List.of(json(ask.base())));
  }

  String json(String base) {
    return JsonDocuments.text(statement(base), Layout.COMPACT);
  }

  private Node statement(String base) {
    Fields statement = new Fields();
    statement.put("resourceType", "CapabilityStatement");
    statement.put("status", "active");
    statement.put("date", started);
    statement.put("kind", "instance");
    statement.put(
        "software", new Fields().put("name", "Ambulo").put("version", settings.software()));
    statement.put(
        "implementation",
        new Fields().put("description", "Ambulo, a clinic's record").put("url", base));
    statement.put("fhirVersion", "4.0.1");
    statement.put("format", texts("application/fhir+json", "application/fhir+xml", "json", "xml"));
    statement.put("patchFormat", texts("application/json-patch+json"));
    statement.put("rest", Node.many(List.of(rest().node())));
    return statement.node();
  }

  private Fields rest() {
    List<Node> resources = new ArrayList<>();
    Map<String, Fields> byName = new TreeMap<>();
    types.types().forEach(type -> byName.put(type.name(), resource(type)));
    byName.put(AuditEvents.TYPE, auditEvent());
    byName.values().forEach(resource -> resources.add(resource.node()));
    return new Fields()
        .put("mode", "server")
        .put(
            "documentation",
            "Nothing is passed over: what is not declared here is refused with an OperationOutcome."
                + " A transaction is one transaction of the database. Pages are found by the links"
                + " given, which hold no state; the result of a search is told by _count, _sort,"
                + " _total (accurate) and _summary (count). Searches ignore case and accents in"
                + " texts, which are indexed up to 500 characters; codes are compared as written;"
                + " dates without a zone are read in UTC. All parameters take :missing; strings"
                + " :exact and :contains; tokens :not; references the type as modifier.")
        .put("security", security())
        .put("resource", Node.many(resources))
        .put("interaction", codes("transaction", "batch", "history-system"))
        .put("operation", Node.many(List.of(operation("export", BULK + "export").node())));
  }

  private static Fields security() {
    return new Fields()
        .put("cors", Node.flag(false))
        .put(
            "description",
            "Everything but /metadata needs an account, and shows the records that it may see."
                + " Reading one outside of these is refused with 403; in searches they are as if"
                + " not there. All that is done is in the audit trail.");
  }

  private Fields resource(KeptType type) {
    List<Parameter> links =
        type.parameters().values().stream()
            .filter(parameter -> parameter.kind() == ParameterKind.LINK)
            .toList();
    Fields resource =
        new Fields()
            .put("type", type.name())
            .put(
                "interaction",
                codes(
                    "read",
                    "vread",
                    "update",
                    "patch",
                    "delete",
                    "history-instance",
                    "history-type",
                    "create",
                    "search-type"))
            .put("versioning", "versioned-update")
            .put("readHistory", Node.flag(true))
            .put("updateCreate", Node.flag(true))
            .put("conditionalCreate", Node.flag(true))
            .put("conditionalRead", "full-support")
            .put("conditionalUpdate", Node.flag(false))
            .put("conditionalDelete", "not-supported")
            .put("referencePolicy", texts("literal", "logical"))
            .put(
                "searchInclude", texts(links.stream().map(link -> type.name() + ":" + link.name())))
            .put("searchRevInclude", texts(pointingAt(type.name())))
            .put("searchParam", Node.many(parameters(type)));
    List<Node> operations = new ArrayList<>();
    operations.add(operation("validate", OPERATION + "Resource-validate").node());
    if (type.name().equals("Patient")) {
      operations.add(operation("everything", OPERATION + "Patient-everything").node());
      operations.add(operation("export", BULK + "patient-export").node());
    }
    if (type.name().equals("Group")) {
      operations.add(operation("export", BULK + "group-export").node());
    }
    return resource
        .put(
            "documentation",
            "References to what is not here are kept; a conditional reference by identifier that"
                + " finds nothing is kept as a logical reference.")
        .put("operation", Node.many(operations));
  }

  private Stream<String> pointingAt(String name) {
    TreeSet<String> pointing = new TreeSet<>();
    for (KeptType type : types.types()) {
      type.parameters().values().stream()
          .filter(parameter -> parameter.leadsTo(name))
          .forEach(parameter -> pointing.add(type.name() + ":" + parameter.name()));
    }
    return pointing.stream();
  }

  private static List<Node> parameters(KeptType type) {
    List<Node> parameters = new ArrayList<>();
    parameters.add(parameter("_id", "token", PARAMETER + "Resource-id").node());
    parameters.add(parameter("_lastUpdated", "date", PARAMETER + "Resource-lastUpdated").node());
    for (Parameter one : type.parameters().values()) {
      parameters.add(parameter(one.name(), one.kind().fhir(), one.definition()).node());
    }
    return parameters;
  }

  private static Fields auditEvent() {
    List<Node> parameters = new ArrayList<>();
    parameters.add(parameter("_id", "token", PARAMETER + "Resource-id").node());
    new TreeMap<>(AuditEvents.PARAMETERS)
        .forEach(
            (name, kind) ->
                parameters.add(parameter(name, kind, PARAMETER + "AuditEvent-" + name).node()));
    return new Fields()
        .put("type", AuditEvents.TYPE)
        .put("interaction", codes("read", "search-type"))
        .put("versioning", "no-version")
        .put("searchParam", Node.many(parameters));
  }

  private static Fields parameter(String name, String type, String definition) {
    return new Fields().put("name", name).put("definition", definition).put("type", type);
  }

  private static Fields operation(String name, String definition) {
    return new Fields().put("name", name).put("definition", definition);
  }

  private static Node codes(String... codes) {
    return Node.many(Stream.of(codes).map(code -> new Fields().put("code", code).node()).toList());
  }

  private static Node texts(String... texts) {
    return texts(Stream.of(texts));
  }

  private static Node texts(Stream<String> texts) {
    return Node.many(texts.map(Node::text).toList());
  }

  /** Fields in the order written; empty lists are left out. */
  private static final class Fields {
    private final Map<String, Node> fields = new LinkedHashMap<>();

    Fields put(String name, String value) {
      fields.put(name, Node.text(value));
      return this;
    }

    Fields put(String name, Node value) {
      if (!(value instanceof Node.Many many) || !many.items().isEmpty()) {
        fields.put(name, value);
      }
      return this;
    }

    Fields put(String name, Fields value) {
      fields.put(name, value.node());
      return this;
    }

    Node node() {
      return Node.group(fields);
    }
  }
}
