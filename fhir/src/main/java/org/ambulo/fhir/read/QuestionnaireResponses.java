package org.ambulo.fhir.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ambulo.fhir.terms.CodeIndex;
import org.ambulo.fhir.terms.Coding;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.terms.Target;

/** Reads filled-in questionnaires: our own case context, and any whose linkIds name known items. */
final class QuestionnaireResponses {

  private static final Set<String> NOT_DONE = Set.of("in-progress", "stopped", "entered-in-error");

  private final CodeIndex index;

  QuestionnaireResponses(CodeIndex index) {
    this.index = index;
  }

  void read(Arriving arriving) {
    Element root = arriving.root();
    String questionnaire = unversioned(root.text("questionnaire").orElse(""));
    arriving.named(new Concept(List.of(), questionnaire));
    String status = root.text("status").orElse("");
    if (NOT_DONE.contains(status)) {
      arriving.left("status " + status);
    } else if (questionnaire.equals(Systems.CASE_CONTEXT)) {
      CaseContext.read(arriving);
    } else {
      form(arriving, root);
    }
  }

  private void form(Arriving arriving, Element root) {
    When when = When.of(root, List.of("authored"));
    if (when instanceof When.Unreadable bad) {
      bad.report(arriving, "left out");
      return;
    }
    ScoreForm form = new ScoreForm(arriving, index, when.date());
    items(root, form);
    form.done();
  }

  private void items(Element parent, ScoreForm form) {
    for (Element item : parent.children("item")) {
      List<Target> targets = targets(item.text("linkId").orElse(""));
      for (Element answer : item.children("answer")) {
        if (!targets.isEmpty()) {
          form.offer(targets, Value.of(answer));
        }
        items(answer, form);
      }
      items(item, form);
    }
  }

  /** By the linkId as a whole, as one of our codes, or by the code at its end. */
  private List<Target> targets(String linkId) {
    List<Coding> candidates = new ArrayList<>();
    candidates.add(new Coding(Systems.INSTRUMENT, linkId, ""));
    candidates.add(new Coding(Systems.LOINC, lastStep(linkId), ""));
    return index.targets(candidates);
  }

  private static String lastStep(String linkId) {
    int end = linkId.length();
    int start = end;
    while (start > 0 && isOfCode(linkId.charAt(start - 1))) {
      start--;
    }
    return linkId.substring(start, end);
  }

  private static boolean isOfCode(char letter) {
    return Character.isDigit(letter) || letter == '-';
  }

  private static String unversioned(String canonical) {
    int version = canonical.indexOf('|');
    return version < 0 ? canonical : canonical.substring(0, version);
  }
}
