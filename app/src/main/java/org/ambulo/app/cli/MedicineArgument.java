package org.ambulo.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.record.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds the medicine that a command line names by id, name or synonym. */
final class MedicineArgument {

  private final KnowledgeBase knowledge;

  MedicineArgument(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  Medicine find(String words, CommandLine line) {
    String wanted = plain(words);
    return knowledge.medicines().stream()
        .filter(medicine -> names(medicine).anyMatch(wanted::equals))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    line,
                    "no medicine is called ("
                        + words
                        + "); the nearest is "
                        + Nearest.to(wanted, known())
                        + ". 'ambulo knowledge medicines' lists all"));
  }

  private List<String> known() {
    List<String> known = new ArrayList<>();
    knowledge.medicines().stream().flatMap(MedicineArgument::names).forEach(known::add);
    return known;
  }

  private static Stream<String> names(Medicine medicine) {
    return Stream.concat(Stream.of(medicine.id(), medicine.name()), medicine.names().stream())
        .map(MedicineArgument::plain);
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
  }
}
