package org.ambulo.web.pages.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.archive.Document;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.CareNumber;
import org.ambulo.fhir.terms.LinkId;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Fields;

/** Puts a number of the care so far where a record keeps them. */
final class CaseNumbers {

  private static final String ITEM = "item";
  private static final String LINK = "linkId";
  private static final String SECTIONS = LinkId.field("", "sections");

  private CaseNumbers() {}

  /** The change of the record that keeps the number; what is there is edited. */
  static Change change(
      String patient, List<Document> documents, CareNumber number, BigDecimal value) {
    String section = LinkId.field(SECTIONS, number.section());
    List<String> way = List.of(SECTIONS, section, LinkId.field(section, number.key()));
    Optional<Document> context =
        documents.stream()
            .filter(document -> document.key().type().equals("QuestionnaireResponse"))
            .filter(
                document -> Fields.of(document).text("questionnaire").equals(Systems.CASE_CONTEXT))
            .reduce((earlier, later) -> later);
    if (context.isPresent()) {
      Document kept = context.get();
      return new Change.Edit(kept.key(), kept.version(), group -> with(group, way, value));
    }
    Node.Group made =
        Draft.resource("QuestionnaireResponse")
            .put("questionnaire", Systems.CASE_CONTEXT)
            .put("status", "completed")
            .put("subject", Parts.reference("Patient/" + patient))
            .node();
    Draft draft = new Draft();
    with(made, way, value).fields().forEach(draft::put);
    return new Change.Add("context", draft);
  }

  private static Node.Group with(Node.Group parent, List<String> way, BigDecimal value) {
    if (way.isEmpty()) {
      Map<String, Node> fields = new LinkedHashMap<>();
      fields.put(LINK, Node.text(new Fields(parent).text(LINK)));
      fields.put(
          "answer", Node.many(List.of(Node.group(Map.of("valueDecimal", Node.number(value))))));
      return Node.group(fields);
    }
    List<Node> items = new ArrayList<>();
    boolean found = false;
    for (Fields item : new Fields(parent).each(ITEM)) {
      boolean here = item.text(LINK).equals(way.getFirst());
      items.add(here ? with(item.group(), way.subList(1, way.size()), value) : item.group());
      found |= here;
    }
    if (!found) {
      Node.Group fresh = Node.group(Map.of(LINK, Node.text(way.getFirst())));
      items.add(with(fresh, way.subList(1, way.size()), value));
    }
    Map<String, Node> fields = new LinkedHashMap<>(parent.fields());
    fields.remove("extension");
    fields.put(ITEM, Node.many(items));
    return Node.group(fields);
  }
}
