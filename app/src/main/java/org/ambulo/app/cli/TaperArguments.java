package org.ambulo.app.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ambulo.core.knowledge.CareNumber;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.MedicineForm;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.medication.TaperWish;
import org.ambulo.core.medication.TaperWriter;
import org.ambulo.core.medication.TitrationWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What a command line says of a taper.
 *
 * @param years for which the opioid has been taken
 */
record TaperArguments(Optional<BigDecimal> years, Optional<Integer> weeks, Optional<String> form) {

  private static final int MOST_WEEKS = 52;

  /** Refuses what cannot be meant. */
  void check(Medicine medicine, KnowledgeBase knowledge, CommandLine line) {
    CareNumber duration = knowledge.careNumbers().get(knowledge.opioidTaper().duration());
    boolean tooFew = years.filter(n -> n.compareTo(duration.least()) < 0).isPresent();
    boolean tooMany = years.filter(n -> n.compareTo(duration.greatest()) > 0).isPresent();
    if (tooFew || tooMany) {
      throw new ParameterException(
          line,
          "--years takes "
              + duration.least().toPlainString()
              + " to "
              + duration.greatest().toPlainString());
    }
    if (weeks.filter(n -> n < 1 || n > MOST_WEEKS).isPresent()) {
      throw new ParameterException(line, "--weeks takes 1 to " + MOST_WEEKS);
    }
    List<String> forms =
        medicine
            .use()
            .map(use -> use.forms().stream().map(MedicineForm::id).toList())
            .orElse(List.of());
    if (form.filter(id -> !forms.contains(id)).isPresent()) {
      throw new ParameterException(
          line,
          "--form ("
              + form.get()
              + ") is no form of "
              + medicine.name()
              + "; it takes "
              + String.join(", ", forms));
    }
  }

  /** Refuses what only a taper takes, and a medicine that has no calendar. */
  void none(Medicine medicine, KnowledgeBase knowledge, CommandLine line) {
    if (!TitrationWriter.isTitrated(medicine)) {
      throw new ParameterException(
          line,
          "there is no calendar for "
              + medicine.name()
              + ". Tapers: "
              + ids(knowledge, TaperWriter::isTapered)
              + ". Titrations: "
              + ids(knowledge, TitrationWriter::isTitrated));
    }
    if (years.isPresent() || weeks.isPresent() || form.isPresent()) {
      throw new ParameterException(
          line, "--years, --weeks and --form are for the taper of an opioid");
    }
  }

  private static String ids(KnowledgeBase knowledge, Predicate<Medicine> which) {
    return knowledge.medicines().stream()
        .filter(which)
        .map(Medicine::id)
        .collect(Collectors.joining(", "));
  }

  TaperWish wish() {
    return new TaperWish(form, weeks);
  }

  /** The facts, with the duration that the command line states. */
  Facts over(Facts facts, KnowledgeBase knowledge) {
    Fact duration = Fact.care(knowledge.opioidTaper().duration());
    return years
        .<Facts>map(n -> fact -> fact.equals(duration) ? Answer.of(n) : facts.answer(fact))
        .orElse(facts);
  }
}
