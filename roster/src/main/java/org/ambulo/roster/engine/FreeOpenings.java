package org.ambulo.roster.engine;

/**
 * What a patient could get in the gaps of a calendar, less a share of what the time is worth to
 * others.
 */
final class FreeOpenings extends Openings {

  private final Calendar calendar;
  private final Model model;
  private final Prices prices;
  private double share;

  FreeOpenings(Calendar calendar, Prices prices) {
    super(calendar.model.days());
    this.calendar = calendar;
    this.prices = prices;
    model = calendar.model;
    for (int day = 0; day < days; day++) {
      with[day] = new double[model.staff().size()];
    }
  }

  /** From 0, nothing is left to others, to 1, every quarter costs its price. */
  void charge(double other) {
    share = other;
  }

  @Override
  protected void sessions(PatientModel patient, CourseModel course) {
    int[] therapists = course.therapists();
    int length = course.length();
    for (int day : course.days()) {
      long possible = calendar.sessionStarts(patient.available()[day], day, length);
      double best = NEVER;
      int bestOf = 0;
      double[] row = with[day];
      for (int m = 0; m < therapists.length; m++) {
        long starts =
            possible == 0
                ? 0
                : possible & Slots.starts(calendar.staffFree(therapists[m], day), length);
        double value = starts == 0 ? NEVER : worth(patient, starts, therapists[m], day, length);
        row[m] = value;
        if (value > best) {
          best = value;
          bestOf = m;
        }
      }
      any[day] = best;
      anyOf[day] = bestOf;
      patient.promised().ifPresent(promised -> keep(patient, course, promised, day));
    }
  }

  /** What a promised session is worth more than another, where it is still possible. */
  private void keep(PatientModel patient, CourseModel course, Promised promised, int day) {
    int m = promised.therapist()[day];
    if (m < 0 || with[day][m] == NEVER) {
      return;
    }
    int member = course.therapists()[m];
    long starts = starts(patient, course, member, day) & 1L << promised.start()[day];
    if (starts != 0) {
      double kept = promised.keep()[day] + worth(patient, starts, member, day, course.length());
      with[day][m] = Math.max(with[day][m], kept);
      if (kept > any[day]) {
        any[day] = kept;
        anyOf[day] = m;
      }
    }
  }

  private long starts(PatientModel patient, CourseModel course, int member, int day) {
    long free = patient.available()[day] & calendar.staffFree(member, day);
    return calendar.sessionStarts(free, day, course.length());
  }

  /** The best of these starts. */
  private double worth(PatientModel patient, long starts, int member, int day, int length) {
    if (share == 0) {
      return (starts & patient.preferred()) != 0 ? model.weights().preferredTime() : 0;
    }
    return priced(starts, patient.preferred(), member, day, length);
  }

  private double priced(long starts, long preferred, int member, int day, int length) {
    double best = NEVER;
    for (long rest = starts; rest != 0; rest &= rest - 1) {
      best = Math.max(best, worth(rest & -rest, preferred, member, day, length));
    }
    return best;
  }

  private double worth(long bit, long preferred, int member, int day, int length) {
    int start = Long.numberOfTrailingZeros(bit);
    double value = (bit & preferred) != 0 ? model.weights().preferredTime() : 0;
    return share == 0
        ? value
        : value
            - share
                * (prices.staff(member, day, start, length)
                    + prices.pool(Prices.THERAPY, day, start, length));
  }

  @Override
  protected double procedure(PatientModel patient, int number, ProcedureModel model, int day) {
    long starts = starts(patient, model, day);
    if (starts == 0) {
      return NEVER;
    }
    double best = NEVER;
    for (int member : model.staff()) {
      long here = starts & Slots.starts(calendar.staffFree(member, day), model.length());
      for (long rest = here; rest != 0; rest &= rest - 1) {
        int start = Long.numberOfTrailingZeros(rest);
        best = Math.max(best, worth(patient, number, day, member, start));
      }
    }
    return best == NEVER ? NEVER : model.worth()[day] + best;
  }

  /** What a time of a procedure is worth beside its day. */
  private double worth(PatientModel patient, int number, int day, int member, int start) {
    double kept =
        patient.promised().map(p -> p.keepOperation(number, day, member, start)).orElse(0.0);
    return share == 0
        ? kept
        : kept - share * prices.procedure(patient.procedures().get(number), member, day, start);
  }

  /** Where the room, the recovery place and the patient are free. */
  private long starts(PatientModel patient, ProcedureModel procedure, int day) {
    long starts = calendar.procedureStarts(patient, procedure, day);
    return procedure.isWhereOthersRecover() ? apart(starts, procedure, day) : starts;
  }

  private long apart(long starts, ProcedureModel procedure, int day) {
    long apart = 0;
    for (long rest = starts; rest != 0; rest &= rest - 1) {
      if (calendar.stay(procedure, day, Long.numberOfTrailingZeros(rest)).isPresent()) {
        apart |= rest & -rest;
      }
    }
    return apart;
  }

  /** Times, people and rooms for a draft; the calendar must be as it was when it was found. */
  Plan settle(PatientModel patient, Draft draft) {
    Plan.Operation[] operations = new Plan.Operation[placed(patient, draft)];
    for (int i = 0; i < operations.length; i++) {
      operations[i] = operation(patient, i, draft.procedureDays[i]);
    }
    Plan.Session[] sessions = new Plan.Session[draft.sessions];
    for (int i = 0; i < sessions.length; i++) {
      CourseModel course = patient.course().orElseThrow();
      sessions[i] = session(patient, course, draft.sessionDays[i], draft.therapists[i]);
    }
    return new Plan(sessions, operations, draft.value);
  }

  private static int placed(PatientModel patient, Draft draft) {
    int placed = 0;
    while (placed < patient.procedures().size() && draft.procedureDays[placed] >= 0) {
      placed++;
    }
    return placed;
  }

  private Plan.Session session(PatientModel patient, CourseModel course, int day, int place) {
    int member = course.therapists()[place];
    int length = course.length();
    long free = calendar.staffFree(member, day);
    int best = -1;
    double top = NEVER;
    int least = Integer.MAX_VALUE;
    for (long rest = starts(patient, course, member, day); rest != 0; rest &= rest - 1) {
      int start = Long.numberOfTrailingZeros(rest);
      double value =
          worth(rest & -rest, patient.preferred(), member, day, length)
              + patient.promised().map(p -> p.keep(day, place, start)).orElse(0.0);
      int waste = model.packing().waste(free, start, length);
      if (value > top || (value == top && waste < least)) {
        top = value;
        least = waste;
        best = start;
      }
    }
    return new Plan.Session(day, member, best, calendar.room(model.places(), day, best, length));
  }

  private Plan.Operation operation(PatientModel patient, int number, int day) {
    ProcedureModel procedure = patient.procedures().get(number);
    long starts = starts(patient, procedure, day);
    int best = -1;
    int who = -1;
    double top = NEVER;
    for (int member : procedure.staff()) {
      long here = starts & Slots.starts(calendar.staffFree(member, day), procedure.length());
      for (long rest = here; rest != 0; rest &= rest - 1) {
        int start = Long.numberOfTrailingZeros(rest);
        double value = worth(patient, number, day, member, start);
        if (value > top) {
          top = value;
          best = start;
          who = member;
        }
      }
    }
    Calendar.Stay stay = calendar.stay(procedure, day, best).orElseThrow();
    return new Plan.Operation(number, day, who, best, stay.room(), stay.recovery());
  }
}
