package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has happened to one patient so far. */
final class Chart {

  private final TrialPatient patient;
  private final List<LocalDate> attended = new ArrayList<>();
  private Optional<LocalDate> procedure = Optional.empty();
  private int moves;

  Chart(TrialPatient patient) {
    this.patient = patient;
  }

  TrialPatient patient() {
    return patient;
  }

  /** Days of therapy, the earliest first. */
  List<LocalDate> attended() {
    return List.copyOf(attended);
  }

  Optional<LocalDate> procedure() {
    return procedure;
  }

  /** Appointments that the clinic moved. */
  int moves() {
    return moves;
  }

  void attend(LocalDate day) {
    attended.add(day);
  }

  void procedureOn(LocalDate day) {
    procedure = Optional.of(day);
  }

  void move() {
    moves++;
  }

  /** Sessions of the course that are still to be had. */
  int left() {
    return patient.course().sessions() - attended.size();
  }

  /** Whether anything is still to be booked on a day. */
  boolean isOpen(LocalDate day) {
    boolean needs = left() > 0 || (patient.stratum().isPresent() && procedure.isEmpty());
    return needs && !day.isBefore(patient.released()) && !day.isAfter(patient.last());
  }

  /** Days of therapy since the procedure, counted from it. */
  List<Integer> trained(LocalDate since) {
    return attended.stream().map(day -> days(since, day)).filter(day -> day >= 0).toList();
  }

  static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }
}
