package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.OpioidTaper;
import org.ambulo.core.medication.Tapering.Reason;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Person;
import org.ambulo.knowledge.kit.Visit;
import org.ambulo.knowledge.reading.YamlDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets a taper calendar, at what pace and in what form. */
class TaperWriterTest {

  private static final RegimenReader REGIMENS = new RegimenReader(Visit.SHIPPED);
  private static final String MORPHINE = "[{drug: morphine, strength: 15, per_day: 4}]";
  private static final TaperWriter WRITER = new TaperWriter(Visit.SHIPPED);

  private static Visit taking(String meds) {
    return Visit.today().told(b -> b.section("meds", node(meds)));
  }

  private static Node node(String yaml) {
    return ((YamlDocuments.Read) YamlDocuments.read("x: " + yaml)).document()
            instanceof Node.Group g
        ? g.get("x").orElseThrow()
        : Node.text("");
  }

  private static Tapering taper(String medicine, Visit visit, TaperWish wish) {
    PatientRecord patient = visit.record();
    Regimen regimen = REGIMENS.read(patient);
    return WRITER.write(
        Visit.SHIPPED.medicines().get(medicine),
        regimen,
        new RegimenFacts(patient, regimen),
        Visit.TODAY,
        wish);
  }

  private static TaperCalendar calendar(String medicine, Visit visit) {
    return ((Tapering.Planned) taper(medicine, visit, TaperWish.NONE)).calendar();
  }

  @Test
  void takesTheSlowerPaceWhileTheDurationIsUnknownAndSaysSo() {
    TaperCalendar unknown =
        calendar("morphine", taking("[{drug: morphine, strength: 15, per_day: 4}]"));
    assertThat(unknown.pace().id()).isEqualTo("year_or_more");
    assertThat(unknown.durationKnown()).isFalse();
    TaperCalendar shorter =
        calendar(
            "morphine",
            taking("[{drug: morphine, strength: 15, per_day: 4}]")
                .told(b -> b.section("hx", node("{years_on_opioid: 0.3}"))));
    assertThat(shorter.pace().id()).isEqualTo("less_than_a_year");
    assertThat(shorter.durationKnown()).isTrue();
  }

  @Test
  void startsFromTheDoseAsTakenAndNotAsAllowed() {
    TaperCalendar calendar =
        calendar(
            "hydrocodone",
            taking(
                "[{drug: hydrocodone, strength: 10, per_dose: 2, per_day: 6, prn: true,"
                    + " reported_per_day: 3}]"));
    assertThat(calendar.rows().getFirst().mme()).isEqualByComparingTo("30");
  }

  @Test
  void addsUpTheProductsOfOneOpioidAndNamesTheOthers() {
    TaperCalendar calendar =
        calendar(
            "oxycodone",
            taking(
                "[{drug: oxycodone, strength: 20, per_day: 2}, {drug: oxycodone, strength: 5,"
                    + " per_day: 2}, {drug: tramadol, strength: 50, per_day: 2}]"));
    assertThat(calendar.rows().getFirst().dose()).isEqualByComparingTo("50");
    assertThat(Mme.of(calendar.others()).reported()).isEqualByComparingTo("20");
  }

  @Test
  void takesTheFormThatTheNameTells() {
    TaperCalendar released =
        calendar("oxycodone", taking("[{drug: oxycodone ER, strength: 20, per_day: 2}]"));
    assertThat(released.form().id()).isEqualTo("extended_release");
    assertThat(released.formStated()).isTrue();
    TaperCalendar stated =
        calendar("oxycodone", taking("[{drug: oxycodone, form: ER, strength: 20, per_day: 2}]"));
    assertThat(stated.form()).isEqualTo(released.form());
    assertThat(stated.formStated()).isTrue();
    TaperCalendar immediate =
        calendar("oxycodone", taking("[{drug: oxycodone, form: IR, strength: 20, per_day: 2}]"));
    assertThat(immediate.form().id()).isEqualTo("tablet");
    assertThat(immediate.formStated()).isTrue();
    TaperCalendar plain =
        calendar("oxycodone", taking("[{drug: oxycodone, strength: 20, per_day: 2}]"));
    assertThat(plain.form().id()).isEqualTo("tablet");
    assertThat(plain.formStated()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "morphine | [] | NOT_TAKEN",
        "morphine | [{drug: morphine, strength: 15, per_day: 4, requested: true}] | NOT_TAKEN",
        "morphine | [{drug: morphine}] | NO_DAILY_DOSE",
        "morphine | [{drug: morphine, strength: 15, per_day: 4, reported_per_day: 0}] | NO_DAILY_DOSE",
        "morphine | [{drug: morphine, strength: 15, per_day: 9000}] | DOSE_BEYOND_REASON",
        "morphine | [{drug: morphine, strength: 10, per_day: 4, route: intrathecal}] | OTHER_ROUTE",
        "methadone | [{drug: methadone, strength: 80, per_day: 1, indication: oud_otp}] | AGAINST_ADDICTION",
        "buprenorphine | [{drug: buprenorphine, strength: 8, per_day: 2}] | NOT_A_FULL_OPIOID",
      })
  void refusesWithAReason(String medicine, String meds, Reason reason) {
    assertThat(taper(medicine, taking(meds), TaperWish.NONE))
        .isEqualTo(new Tapering.Refused(reason));
  }

  @Test
  void refusesToGoFasterThanThePace() {
    Visit visit = taking("[{drug: morphine, strength: 15, per_day: 4}]");
    assertThat(taper("morphine", visit, new TaperWish(Optional.empty(), Optional.of(4))))
        .isEqualTo(new Tapering.Refused(Reason.FASTER_THAN_THE_PACE));
    assertThat(taper("morphine", visit, new TaperWish(Optional.empty(), Optional.of(5))))
        .isInstanceOf(Tapering.Planned.class);
    assertThat(taper("morphine", visit, new TaperWish(Optional.of("patch"), Optional.empty())))
        .isEqualTo(new Tapering.Refused(Reason.NO_SUCH_FORM));
  }

  @ParameterizedTest
  @CsvSource({"opioid_danger_now, danger_now", "opioid_taper_failed, taper_fails"})
  void leavesDangerAndAFailedTaperToASpecialist(String circumstance, String stop) {
    Visit visit =
        taking("[{drug: morphine, strength: 15, per_day: 4}]")
            .told(b -> b.section("flags", node("[" + circumstance + "]")));
    assertThat(taper("morphine", visit, TaperWish.NONE))
        .isInstanceOfSatisfying(
            Tapering.Referred.class,
            referred ->
                assertThat(referred.because().stream().map(OpioidTaper.Stop::id))
                    .containsExactly(stop));
  }

  @Test
  void leavesOpioidUseDisorderToASpecialist() {
    Visit visit = taking("[{drug: morphine, strength: 15, per_day: 4}]").problem("F11.20");
    assertThat(taper("morphine", visit, TaperWish.NONE)).isInstanceOf(Tapering.Referred.class);
  }

  @Test
  void asksForWhatWouldStopItAndIsNotKnown() {
    Visit visit = taking("[{drug: morphine, strength: 15, per_day: 4}]");
    assertThat(calendar("morphine", visit).ask().stream().map(OpioidTaper.Stop::id))
        .containsExactly("danger_now", "taper_fails", "use_disorder", "pregnancy");
  }

  @Test
  void leavesAPregnancyToASpecialistWhateverElseIsKnown() {
    Visit weeks = taking(MORPHINE).person(sheet -> sheet.pregnantFor("8"));
    Visit recorded = taking(MORPHINE).problem("Z34.90");
    Visit contradictory =
        taking(MORPHINE).person(sheet -> sheet.sex(Person.Sex.MALE).pregnantFor("8"));

    assertThat(taper("morphine", weeks, TaperWish.NONE)).isInstanceOf(Tapering.Referred.class);
    assertThat(taper("morphine", recorded, TaperWish.NONE)).isInstanceOf(Tapering.Referred.class);
    assertThat(taper("morphine", contradictory, TaperWish.NONE))
        .isInstanceOf(Tapering.Referred.class);
  }

  @ParameterizedTest(name = "{0}, age {1}: asked {2}")
  @CsvSource({
    "UNKNOWN, '', true",
    "UNKNOWN, 59, true",
    "UNKNOWN, 60, false",
    "FEMALE, '', true",
    "FEMALE, 59, true",
    "FEMALE, 60, false",
    "MALE, '', false",
  })
  void asksForAPregnancyUnlessItCannotBe(Person.Sex sex, String age, boolean asked) {
    Visit visit =
        taking(MORPHINE).person(sheet -> age.isEmpty() ? sheet.sex(sex) : sheet.sex(sex).age(age));

    assertThat(calendar("morphine", visit).ask())
        .extracting(OpioidTaper.Stop::id)
        .filteredOn("pregnancy"::equals)
        .hasSize(asked ? 1 : 0);
  }

  @Test
  void doesNotDependOnTheOrderOfTheList() {
    List<String> products =
        List.of(
            "{drug: oxycodone, strength: 20, per_day: 2}",
            "{drug: oxycodone, strength: 5, per_day: 4}",
            "{drug: tramadol, strength: 50, per_day: 2}");
    String there = "[" + String.join(", ", products) + "]";
    String back = "[" + String.join(", ", products.reversed()) + "]";
    assertThat(calendar("oxycodone", taking(there))).isEqualTo(calendar("oxycodone", taking(back)));
  }

  @Test
  void seesThePatientAtLeastEveryFourWeeksWhileTheDoseChanges() {
    TaperCalendar calendar =
        calendar("morphine", taking("[{drug: morphine, strength: 15, per_day: 4}]"));
    List<LocalDate> days = calendar.checkIns();
    assertThat(days.getFirst()).isEqualTo(calendar.rows().get(1).from().plusWeeks(1));
    for (int i = 1; i < days.size(); i++) {
      assertThat(days.get(i)).isEqualTo(days.get(i - 1).plusWeeks(4));
    }
    assertThat(days.getLast()).isAfterOrEqualTo(calendar.rows().getLast().from());
  }
}
