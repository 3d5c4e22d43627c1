package org.ambulo.core.roster;

import static org.ambulo.core.roster.SmallClinic.MONDAY;
import static org.ambulo.core.roster.SmallClinic.patient;
import static org.ambulo.core.roster.SmallClinic.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefereeTest {

  @Test
  void aScheduleThatKeepsAllRulesHasNoViolation() {
    SmallClinic small =
        new SmallClinic()
            .with(SmallClinic.ordered(patient("p1"), SmallClinic.epidural("e1")), patient("p2"));
    assertThat(
            small.broken(
                SmallClinic.procedure("p1", "e1", "2026-03-02T08:00"),
                session("p1", "2026-03-04T08:00"),
                session("p2", "2026-03-04T08:00", "t2")))
        .isEmpty();
  }

  @Test
  void namesTheOtherPartyInWords() {
    SmallClinic small = new SmallClinic().with(patient("p1"), patient("p12"));
    Judgement judgement =
        small.judge(session("p1", "2026-03-02T09:15"), session("p12", "2026-03-02T09:00"));
    assertThat(judgement.violations())
        .extracting(Violation::because)
        .containsExactly(
            "Therapist t1 has another patient (p1) from 09:15 to 10:00",
            "Therapist t1 has another patient (p12) from 09:00 to 09:45");
  }

  @Test
  void oneBookingBreaksEachRuleOnce() {
    SmallClinic small = new SmallClinic().with(patient("p1"));
    Booking booking =
        new Booking(
            "p1",
            Booking.THERAPY,
            LocalDateTime.parse("2026-04-01T05:07"),
            50,
            List.of("t9", "t1"),
            List.of());
    assertThat(small.broken(booking))
        .containsExactly(Rule.TIME, Rule.UNKNOWN, Rule.FORM, Rule.HOURS, Rule.PATIENT);
  }

  @Test
  void theOrderOfBookingsPeopleAndPatientsChangesNothing() {
    SmallClinic small = new SmallClinic();
    List<Booking> bookings = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String id = "p" + i;
      Attendee patient = SmallClinic.ordered(patient(id), SmallClinic.epidural("e" + i));
      small.with(patient.withValue(new Worth.Curve(0.1 + 0.07 * i, 0.9, 2, 3, 12, 10)));
      bookings.add(SmallClinic.procedure(id, "e" + i, "2026-03-02T0" + (8 + i % 2) + ":00"));
      bookings.add(session(id, "2026-03-0" + (3 + i % 3) + "T10:00", i % 2 == 0 ? "t1" : "t2"));
      bookings.add(session(id, "2026-03-06T1" + i % 5 + ":30", "t2"));
    }
    Judgement first = small.judge(bookings);
    assertThat(first.violations()).isNotEmpty();
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(bookings, random);
      Collections.shuffle(small.patients, random);
      Collections.shuffle(small.staff, random);
      Collections.shuffle(small.rooms, random);
      assertThat(small.judge(bookings)).isEqualTo(first);
    }
  }

  @Test
  void anEmptyClinicHasAnEmptyJudgement() {
    SmallClinic small = new SmallClinic();
    small.staff.clear();
    Judgement judgement = small.judge();
    assertThat(judgement.violations()).isEmpty();
    assertThat(judgement.score().total()).isZero();
  }

  @Test
  void manyAtOnceAreEachBlamedAndAFewNamed() {
    SmallClinic small = new SmallClinic();
    List<Booking> bookings = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      small.with(patient("p" + (10 + i)));
      bookings.add(session("p" + (10 + i), "2026-03-02T09:00"));
    }
    Judgement judgement = small.judge(bookings);
    assertThat(judgement.violations()).extracting(Violation::booking).containsAll(bookings);
    assertThat(judgement.violations())
        .hasSize(40)
        .allSatisfy(
            violation -> {
              assertThat(violation.rule()).isEqualTo(Rule.CAPACITY);
              assertThat(violation.because().split("; ")).hasSizeLessThanOrEqualTo(3);
            });
  }

  @Test
  void eachRuleHasWordsOfItsOwn() {
    assertThat(Rule.values()).extracting(Rule::words).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void judgesALargeClinicQuickly() {
    SmallClinic small = new SmallClinic();
    List<Booking> bookings = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      small.staff.add(
          new StaffMember(
              "x" + i, StaffMember.Role.THERAPIST, Set.of("core"), SmallClinic.daily(0, 24 * 60)));
    }
    small.rooms.add(new Room("hall", Room.Kind.GYM, 60, SmallClinic.daily(0, 24 * 60)));
    for (int i = 0; i < 1500; i++) {
      String id = "q" + i;
      small.with(
          SmallClinic.comes(
              SmallClinic.course(patient(id), new Course("core", 8, 45, 3, 2, 4)),
              MONDAY,
              SmallClinic.daily(0, 24 * 60)));
      for (int k = 0; k < 8; k++) {
        bookings.add(
            new Booking(
                id,
                Booking.THERAPY,
                MONDAY
                    .plusDays(7L * (k / 2) + 2L * (k % 2))
                    .atStartOfDay()
                    .plusMinutes(45L * (i / 60)),
                45,
                List.of("x" + i % 60),
                List.of("hall")));
      }
    }
    Referee referee = new Referee(small.clinic(), SmallClinic.WEIGHTS);
    Judgement judgement = referee.judge(bookings);
    assertThat(judgement.violations()).isEmpty();
    assertThat(judgement.score().sessions()).isEqualTo(6000);
    long fastest = Long.MAX_VALUE;
    for (int run = 0; run < 10; run++) {
      long start = System.nanoTime();
      referee.judge(bookings);
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(500));
  }
}
