package org.ambulo.core.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What patients get of what they need, how evenly, and from how many hands.
 *
 * @param sessions booked, those fixed included
 * @param sessionsAsked of all courses
 * @param procedures booked, those fixed included
 * @param proceduresAsked ordered
 * @param withMainTherapist sessions with the therapist who has most sessions of the patient
 * @param manyTherapists ids of patients with more than two therapists
 * @param belowFloor patients with fewer sessions than their floor
 * @param leastShare sessions booked of those asked, of the patient who gets the smallest share; 1
 *     where nobody asks
 * @param gini how unevenly these shares lie: 0 where all get the same share, towards 1 where few
 *     get all
 */
public record Coverage(
    int sessions,
    int sessionsAsked,
    int procedures,
    int proceduresAsked,
    int withMainTherapist,
    List<String> manyTherapists,
    List<Below> belowFloor,
    double leastShare,
    double gini) {

  private static final int USUAL_THERAPISTS = 2;

  /** A patient below the floor. */
  public record Below(String patient, int sessions, int floor) {}

  public Coverage {
    manyTherapists = List.copyOf(manyTherapists);
    belowFloor = List.copyOf(belowFloor);
  }

  public static Coverage of(Clinic clinic, List<Booking> bookings) {
    Tally tally = new Tally();
    Sheets.of(new Register(clinic), bookings).forEach(tally::add);
    return tally.coverage();
  }

  /** Counts patient by patient. */
  private static final class Tally {

    private int sessions;
    private int sessionsAsked;
    private int procedures;
    private int proceduresAsked;
    private int withMainTherapist;
    private final List<String> manyTherapists = new ArrayList<>();
    private final List<Below> belowFloor = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();

    void add(PatientSheet sheet) {
      Attendee patient = sheet.patient();
      Set<String> orders = new HashSet<>();
      patient.procedures().stream()
          .filter(order -> orders.add(order.id()))
          .forEach(order -> procedures += sheet.doneFor(order).isPresent() ? 1 : 0);
      proceduresAsked += orders.size();
      patient.therapy().ifPresent(course -> add(sheet, course));
    }

    private void add(PatientSheet sheet, Course course) {
      int had = sheet.sessions().size();
      sessions += had;
      sessionsAsked += course.sessions();
      if (course.sessions() > 0) {
        shares.add(Math.min(1, (double) had / course.sessions()));
      }
      int floor = Math.min(course.floor(), course.sessions());
      if (had < floor) {
        belowFloor.add(new Below(sheet.patient().id(), had, floor));
      }
      Map<String, Integer> byTherapist = new HashMap<>();
      sheet
          .sessions()
          .forEach(
              session ->
                  session.booking().staff().forEach(id -> byTherapist.merge(id, 1, Integer::sum)));
      withMainTherapist += byTherapist.values().stream().mapToInt(n -> n).max().orElse(0);
      if (byTherapist.size() > USUAL_THERAPISTS) {
        manyTherapists.add(sheet.patient().id());
      }
    }

    Coverage coverage() {
      double[] sorted = shares.stream().mapToDouble(share -> share).sorted().toArray();
      return new Coverage(
          sessions,
          sessionsAsked,
          procedures,
          proceduresAsked,
          withMainTherapist,
          manyTherapists,
          belowFloor,
          sorted.length == 0 ? 1 : sorted[0],
          gini(sorted));
    }

    /** Of values from the smallest to the largest. */
    private static double gini(double[] sorted) {
      double sum = Arrays.stream(sorted).sum();
      double ranked = 0;
      for (int i = 0; i < sorted.length; i++) {
        ranked += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
      }
      return sum > 0 ? ranked / (sorted.length * sum) : 0;
    }
  }
}
