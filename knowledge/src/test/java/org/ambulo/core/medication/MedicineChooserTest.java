package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambulo.core.assessment.Assessor;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** The order in which medicines are offered. */
class MedicineChooserTest {

  @Test
  void offersFirstWhatMakesLessDependentAmongEquallySupported() {
    Visit strain = Visit.today().person(s -> s.age("45")).number("h_duration_weeks", "3");

    assertThat(new Assessor(Visit.SHIPPED).assess(strain.record()).care().medicines().options())
        .extracting(option -> option.medicine().id())
        .containsSubsequence("ibuprofen", "methocarbamol", "carisoprodol", "diazepam");
  }
}
