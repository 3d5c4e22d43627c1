package org.ambulo.core.medication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ambulo.core.knowledge.KnowledgeBase;

/** Reads the form of a product, extended release or liquid, from the words for it. */
final class FormWords {

  private final Map<String, List<String>> byForm;

  FormWords(KnowledgeBase knowledge) {
    byForm = knowledge.opioidTaper().formWords();
  }

  /** Whether the words name this form. */
  boolean isCalled(String words, String form) {
    return holds(words, byForm.getOrDefault(form, List.of()));
  }

  /** Whether the words name any form. */
  boolean isForm(String words) {
    return byForm.values().stream().anyMatch(known -> holds(words, known));
  }

  private static boolean holds(String words, Collection<String> known) {
    String plain = " " + MedicineNames.plain(words) + " ";
    return known.stream().anyMatch(word -> plain.contains(" " + word + " "));
  }
}
