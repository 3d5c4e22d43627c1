package org.ambulo.roster.engine;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.roster.Booking;

/** Goes through the times that one appointment could have. */
final class OfferFinder {

  /** So many of the best times that others hold are looked into. */
  private static final int LOOKED_INTO = 150;

  private final Model model;
  private final Calendar calendar;
  private final Plan[] plans;
  private final LocalDateTime notice;
  private final Valuation valuation;
  private final Bookings bookings;
  private final FreeOpenings openings;
  private final PlanFinder finder;
  private final Draft draft;
  private final Holders holders;

  /**
   * @param notice others are moved only if they stand after this, and only to times after it
   */
  OfferFinder(Model model, Calendar calendar, Plan[] plans, LocalDateTime notice) {
    this.model = model;
    this.calendar = calendar;
    this.plans = plans;
    this.notice = notice;
    valuation = new Valuation(model);
    bookings = new Bookings(model);
    openings = new FreeOpenings(calendar, new Prices(model));
    finder = new PlanFinder(model);
    draft = new Draft(model.days());
    holders = new Holders(model);
    model.patients().forEach(patient -> holders.put(patient, plans[patient.index()]));
  }

  /** One more session: in free time, and where others would give way. */
  List<Offer> sessions(PatientModel patient) {
    List<Offer> offers = new ArrayList<>();
    if (patient.course().isEmpty() || isFull(patient, patient.course().get())) {
      return offers;
    }
    CourseModel course = patient.course().get();
    List<Candidate> taken = new ArrayList<>();
    for (int day : course.days()) {
      if (isAllowed(patient, course, day)) {
        for (int m = 0; m < course.therapists().length; m++) {
          if (mayTreat(patient, course, m)) {
            candidates(patient, course, day, course.therapists()[m], offers, taken);
          }
        }
      }
    }
    taken.sort(Comparator.comparingDouble((Candidate one) -> -one.gain()));
    for (Candidate one : taken.subList(0, Math.min(LOOKED_INTO, taken.size()))) {
      displacing(patient, one).ifPresent(offers::add);
    }
    return offers;
  }

  /** A time that another patient holds. */
  private record Candidate(Plan.Session session, Plan with, double gain, int holder) {}

  private boolean isFull(PatientModel patient, CourseModel course) {
    return plans[patient.index()].sessions().length >= course.terms().sessions();
  }

  /** Whether a therapist treats this patient already, or is no third one. */
  private boolean mayTreat(PatientModel patient, CourseModel course, int therapist) {
    boolean[] treats = new boolean[course.therapists().length];
    int treating = course.treating();
    for (int m = 0; m < treats.length; m++) {
      treats[m] = course.fixedWith()[m] > 0;
    }
    for (Plan.Session session : plans[patient.index()].sessions()) {
      int m = Arrays.binarySearch(course.therapists(), session.staff());
      treating += treats[m] ? 0 : 1;
      treats[m] = true;
    }
    return treats[therapist] || treating < 2;
  }

  /** Whether the rules of the course and of the procedures leave the day open. */
  private boolean isAllowed(PatientModel patient, CourseModel course, int day) {
    Plan plan = plans[patient.index()];
    int week = day / Model.WEEK;
    int inWeek = 0;
    for (Plan.Session session : plan.sessions()) {
      if (Math.abs(session.day() - day) < course.terms().gap()) {
        return false;
      }
      inWeek += session.day() / Model.WEEK == week ? 1 : 0;
    }
    for (Plan.Operation operation : plan.operations()) {
      if (day == operation.day() || day == operation.day() + 1) {
        return false;
      }
    }
    return inWeek < course.terms().weekMost()[week];
  }

  private void candidates(
      PatientModel patient,
      CourseModel course,
      int day,
      int member,
      List<Offer> offers,
      List<Candidate> taken) {
    long hours = model.staffFree()[member][day] & patient.available()[day];
    long possible = Slots.starts(hours, course.length());
    long free = possible & Slots.starts(calendar.staffFree(member, day) & hours, course.length());
    for (long rest = possible; rest != 0; rest &= rest - 1) {
      int start = Long.numberOfTrailingZeros(rest);
      int room = calendar.room(model.places(), day, start, course.length());
      Plan.Session session = new Plan.Session(day, member, start, room);
      Plan with = with(plans[patient.index()], session);
      double gain = valuation.of(patient, with) - plans[patient.index()].value();
      boolean placed = room >= 0 || model.places().length == 0;
      if ((free >> start & 1) != 0 && placed) {
        offers.add(new Offer(booking(patient, session), gain, List.of()));
      } else if ((free >> start & 1) == 0) {
        holder(member, day, start, course.length())
            .ifPresent(who -> taken.add(new Candidate(session, with, gain, who)));
      }
    }
  }

  private static Plan with(Plan plan, Plan.Session session) {
    Plan.Session[] sessions = Arrays.copyOf(plan.sessions(), plan.sessions().length + 1);
    sessions[sessions.length - 1] = session;
    Arrays.sort(sessions, Comparator.comparingInt(Plan.Session::day));
    return new Plan(sessions, plan.operations(), 0);
  }

  /** The one patient with a session that overlaps this time and may be moved. */
  private Optional<Integer> holder(int member, int day, int start, int length) {
    int who = Holders.NOBODY;
    for (int slot = start; slot < start + length; slot++) {
      int here = holders.at(member, day, slot);
      if (here != Holders.NOBODY && who != Holders.NOBODY && here != who) {
        return Optional.empty();
      }
      who = here == Holders.NOBODY ? who : here;
    }
    return who == Holders.NOBODY || model.time(day, start).isBefore(notice)
        ? Optional.empty()
        : Optional.of(who);
  }

  /** The offer of a time that another gives up for one as good as can be had. */
  private Optional<Offer> displacing(PatientModel patient, Candidate one) {
    Plan before = plans[one.holder()];
    PatientModel other =
        model
            .patients()
            .get(one.holder())
            .notBefore(model, notice)
            .atMost(before.sessions().length);
    calendar.remove(other, before);
    Plan.Session wanted = one.session();
    int length = patient.course().orElseThrow().length();
    int room = calendar.room(model.places(), wanted.day(), wanted.start(), length);
    long need = Slots.between(wanted.start(), wanted.start() + length);
    Optional<Offer> offer = Optional.empty();
    boolean free = (calendar.staffFree(wanted.staff(), wanted.day()) & need) == need;
    if (free && (room >= 0 || model.places().length == 0)) {
      Plan.Session session = new Plan.Session(wanted.day(), wanted.staff(), wanted.start(), room);
      Plan only = new Plan(new Plan.Session[] {session}, new Plan.Operation[0], 0);
      calendar.put(patient, only);
      Plan after = best(other);
      double gain = one.gain() + after.value() - before.value();
      offer = Optional.of(new Offer(booking(patient, session), gain, moved(other, before, after)));
      calendar.remove(patient, only);
    }
    calendar.put(other, before);
    return offer;
  }

  private Plan best(PatientModel patient) {
    openings.fill(patient);
    finder.find(patient, openings, Care.BOOKED, draft);
    Plan plan = openings.settle(patient, draft);
    return plan.worth(valuation.of(patient, plan));
  }

  private List<Difference> moved(PatientModel patient, Plan before, Plan after) {
    List<Booking> was = new ArrayList<>();
    List<Booking> is = new ArrayList<>();
    bookings.of(patient, before, was);
    bookings.of(patient, after, is);
    return new Differences(List.of(), Map.of()).between(was, is);
  }

  private Booking booking(PatientModel patient, Plan.Session session) {
    List<Booking> one = new ArrayList<>();
    bookings.of(patient, new Plan(new Plan.Session[] {session}, new Plan.Operation[0], 0), one);
    return one.getFirst();
  }

  /** A procedure on each day that is possible, with what else of the patient has to move. */
  List<Offer> operations(PatientModel whose, String order) {
    List<Offer> offers = new ArrayList<>();
    Plan before = plans[whose.index()];
    PatientModel patient = whose.atMost(before.sessions().length);
    int number = before.operations().length;
    if (number >= patient.procedures().size()
        || !patient.procedures().get(number).order().id().equals(order)) {
      return offers;
    }
    calendar.remove(patient, before);
    openings.fill(patient);
    double[] days = openings.procedure[number].clone();
    for (int day : patient.procedures().get(number).days()) {
      if (days[day] > Openings.NEVER) {
        Arrays.fill(openings.procedure[number], Openings.NEVER);
        openings.procedure[number][day] = days[day];
        finder.find(patient, openings, Care.BOOKED, draft);
        if (draft.procedureDays[number] == day) {
          Plan after = openings.settle(patient, draft);
          double gain = valuation.of(patient, after) - before.value();
          offers.add(operation(patient, number, before, after, gain));
        }
      }
    }
    calendar.put(patient, before);
    return offers;
  }

  private Offer operation(PatientModel patient, int number, Plan before, Plan after, double gain) {
    List<Booking> all = new ArrayList<>();
    Plan alone =
        new Plan(new Plan.Session[0], new Plan.Operation[] {after.operations()[number]}, 0);
    bookings.of(patient, alone, all);
    List<Difference> others =
        moved(patient, before, after).stream()
            .filter(difference -> !difference.after().equals(Optional.of(all.getFirst())))
            .toList();
    return new Offer(all.getFirst(), gain, others);
  }

  /** One more session on this day with this therapist, for each who could use it. */
  List<Offer> waiting(String therapist, int day) {
    List<Offer> offers = new ArrayList<>();
    for (PatientModel patient : model.patients()) {
      if (patient.course().isPresent() && !isFull(patient, patient.course().get())) {
        CourseModel course = patient.course().get();
        List<Offer> of = new ArrayList<>();
        for (int m = 0; m < course.therapists().length; m++) {
          int member = course.therapists()[m];
          if (model.staff().get(member).id().equals(therapist)
              && mayTreat(patient, course, m)
              && Arrays.binarySearch(course.days(), day) >= 0
              && isAllowed(patient, course, day)) {
            candidates(patient, course, day, member, of, new ArrayList<>());
          }
        }
        of.stream().max(Comparator.comparingDouble(Offer::gain)).ifPresent(offers::add);
      }
    }
    return offers;
  }
}
