package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.record.Person;

/** Makes up who the patients are. */
final class Casting {

  private static final double ANTICOAGULATED = 0.08;
  private static final double ANTICOAGULATED_WAITING = 0.6;
  private static final int DAYS_OF_A_YEAR = 365;

  private final Recipe recipe;
  private final LocalDate today;

  Casting(Recipe recipe, LocalDate today) {
    this.recipe = recipe;
    this.today = today;
  }

  Patient patient(Stage stage, Draws draws) {
    String id = draws.id();
    Optional<Recipe.Serious> serious =
        stage == Stage.RED_FLAG ? Optional.of(draws.one(recipe.serious())) : Optional.empty();
    boolean needle = stage.isTreated() || stage == Stage.WAITING_FOR_PROCEDURE;
    Recipe.Cause cause =
        draws.weighted(
            recipe.causes().stream().filter(one -> one.procedure().isPresent() || !needle).toList(),
            Recipe.Cause::parts);
    Recipe.Ages ages = serious.map(Recipe.Serious::ages).orElse(cause.ages());
    int age = draws.between(ages.from(), ages.to());
    Person.Sex sex = draws.happens(0.55) ? Person.Sex.FEMALE : Person.Sex.MALE;
    Recipe.Names names = recipe.names();
    return new Patient(
        id,
        stage,
        draws.one(sex == Person.Sex.FEMALE ? names.female() : names.male()),
        draws.one(names.second()),
        sex,
        today.minusYears(age).minusDays(draws.between(0, DAYS_OF_A_YEAR - 1)),
        draws.weighted(recipe.languages(), Recipe.Language::share),
        cause,
        serious,
        serious.map(one -> one.weeks().intValue()).orElseGet(() -> draws.between(14, 90)),
        others(age, draws),
        anticoagulated(stage, age, draws));
  }

  private List<Recipe.Comorbidity> others(int age, Draws draws) {
    return recipe.comorbidities().stream()
        .filter(one -> age >= one.fromAge() && draws.happens(one.share()))
        .toList();
  }

  private Optional<Recipe.Anticoagulated> anticoagulated(Stage stage, int age, Draws draws) {
    double share =
        stage == Stage.WAITING_FOR_PROCEDURE
            ? ANTICOAGULATED_WAITING
            : age < 55 ? 0 : ANTICOAGULATED;
    return draws.happens(share)
        ? Optional.of(draws.one(recipe.anticoagulated()))
        : Optional.empty();
  }
}
