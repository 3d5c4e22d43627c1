package org.ambulo.core.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.PatientRecord;

/**
 * What a patient declines, what failed before, and what is at home; by id, as the case says it.
 *
 * @param declined ids of what the patient does not want
 * @param failed ids of what was tried and did not help
 * @param atHome equipment at home
 */
public record Wishes(Set<String> declined, Set<String> failed, Set<String> atHome) {
  public Wishes {
    declined = Set.copyOf(declined);
    failed = Set.copyOf(failed);
    atHome = Set.copyOf(atHome);
  }

  /** Of the parts {@code declined}, {@code failed} and {@code equipment} of a case. */
  public static Wishes of(PatientRecord patient) {
    return new Wishes(
        ids(patient.sections(), "declined", "id"),
        ids(patient.sections(), "failed", "treatment"),
        ids(patient.sections(), "equipment", "id"));
  }

  private static Set<String> ids(Map<String, Node> sections, String section, String key) {
    Set<String> ids = new HashSet<>();
    if (sections.get(section) instanceof Node.Many many) {
      for (Node node : many.items()) {
        if (node instanceof Node.Group group) {
          group.get(key).ifPresent(id -> ids.add(plain(id)));
        } else {
          ids.add(plain(node));
        }
      }
    }
    return ids;
  }

  private static String plain(Node node) {
    return node.verbatim().toLowerCase(Locale.ROOT).strip().replace(' ', '_');
  }
}
