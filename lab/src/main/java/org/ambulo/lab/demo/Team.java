package org.ambulo.lab.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Those who care for one made-up patient.
 *
 * @param needle physicians for procedures, the patient's own first
 * @param therapist the patient's own
 * @param otherTherapists who step in
 * @param occupational where work or daily activity is the goal
 */
record Team(
    MadeUpPerson physiatrist,
    List<MadeUpPerson> needle,
    MadeUpPerson therapist,
    List<MadeUpPerson> otherTherapists,
    Optional<MadeUpPerson> occupational,
    MadeUpPerson coordinator) {
  Team {
    needle = List.copyOf(needle);
    otherTherapists = List.copyOf(otherTherapists);
  }

  private static final double OCCUPATIONAL = 0.2;

  /** Dealt in turn, so that all have about as many patients. */
  static Team of(House house, int number, Draws draws) {
    List<MadeUpPerson> needle = turned(house.of(MadeUpPerson.Job.PAIN_PHYSICIAN), number);
    List<MadeUpPerson> therapists = turned(house.of(MadeUpPerson.Job.PHYSICAL_THERAPIST), number);
    return new Team(
        turned(house.of(MadeUpPerson.Job.PHYSIATRIST), number).getFirst(),
        needle,
        therapists.getFirst(),
        therapists.subList(1, therapists.size()),
        draws.happens(OCCUPATIONAL)
            ? Optional.of(
                turned(house.of(MadeUpPerson.Job.OCCUPATIONAL_THERAPIST), number).getFirst())
            : Optional.empty(),
        turned(house.of(MadeUpPerson.Job.COORDINATOR), number).getFirst());
  }

  private static List<MadeUpPerson> turned(List<MadeUpPerson> people, int number) {
    int first = number % people.size();
    List<MadeUpPerson> turned = new ArrayList<>(people.subList(first, people.size()));
    turned.addAll(people.subList(0, first));
    return turned;
  }

  /** Those who look after a patient of a stage, the physiatrist first. */
  List<String> of(Patient patient) {
    boolean procedures =
        patient.stage().isTreated() || patient.stage() == Stage.WAITING_FOR_PROCEDURE;
    boolean therapy = patient.stage().isUnderWay() || patient.stage() == Stage.PAST;
    return Stream.of(
            Stream.of(physiatrist),
            procedures ? Stream.of(needle.getFirst()) : Stream.<MadeUpPerson>empty(),
            therapy ? Stream.of(therapist) : Stream.<MadeUpPerson>empty(),
            therapy ? occupational.stream() : Stream.<MadeUpPerson>empty(),
            Stream.of(coordinator))
        .flatMap(people -> people)
        .map(MadeUpPerson::id)
        .toList();
  }
}
