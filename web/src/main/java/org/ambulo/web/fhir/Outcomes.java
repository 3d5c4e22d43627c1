package org.ambulo.web.fhir;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;

/** OperationOutcomes. */
final class Outcomes {

  private static final int LONGEST = 2000;

  private Outcomes() {}

  static String json(String severity, String code, String message) {
    return JsonDocuments.text(node(severity, code, message), Layout.COMPACT);
  }

  static Node node(String severity, String code, String message) {
    String brief = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
    Map<String, Node> issue = new TreeMap<>();
    issue.put("severity", Node.text(severity));
    issue.put("code", Node.text(code));
    issue.put("diagnostics", Node.text(brief));
    Map<String, Node> outcome = new TreeMap<>();
    outcome.put("resourceType", Node.text("OperationOutcome"));
    outcome.put("issue", Node.many(List.of(Node.group(issue))));
    return Node.group(outcome);
  }
}
