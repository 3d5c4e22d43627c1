package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.record.Person;

/**
 * Who a made-up patient is, before anything is told of their care.
 *
 * @param cause what they really have
 * @param serious the danger they are in, if any
 * @param weeksBefore weeks of pain before the first visit
 */
record Patient(
    String id,
    Stage stage,
    String given,
    String family,
    Person.Sex sex,
    LocalDate born,
    Recipe.Language language,
    Recipe.Cause cause,
    Optional<Recipe.Serious> serious,
    int weeksBefore,
    List<Recipe.Comorbidity> others,
    Optional<Recipe.Anticoagulated> anticoagulated) {
  Patient {
    others = List.copyOf(others);
  }

  String causeId() {
    return serious.map(Recipe.Serious::id).orElse(cause.id());
  }
}
