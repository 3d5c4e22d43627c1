package org.ambulo.core.relief;

import static org.ambulo.core.relief.CaseForecast.ESI;
import static org.ambulo.core.relief.CaseForecast.RELIEVED;
import static org.ambulo.core.relief.CaseForecast.forecast;
import static org.ambulo.core.relief.CaseForecast.strata;
import static org.ambulo.core.relief.CaseForecast.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.CaseFile;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was done for the pain, and what is expected of it; as of 22 November 2026. */
class InterventionsTest {

  // ---- which stratum

  @ParameterizedTest(name = "{0} after {1} weeks of pain today, {2}: {3}")
  @CsvSource({
    // four weeks ago: 15.9 weeks today were 11.9 then
    "tfesi_lumbar, 15.9, false, esi_radicular_acute",
    "tfesi_lumbar, 16, false, esi_radicular_chronic",
    "tfesi_lumbar, 200, false, esi_radicular_chronic",
    // pain that began after the injection tells nothing of the pain before it
    "tfesi_lumbar, 3, false, esi_radicular_chronic",
    "tfesi_lumbar, , false, esi_radicular_chronic",
    "caudal_esi, 6, false, esi_radicular_chronic",
    "tfesi_lumbar, 8, true, esi_stenosis",
    "caudal_esi, , true, esi_stenosis",
    "snrb, , true, esi_radicular_chronic",
  })
  void findsTheStratumOfAnEpidural(String id, BigDecimal weeks, boolean stenosis, String stratum) {
    PatientRecord record = CaseFile.record("interventions: [{id: " + id + ", date: 2026-10-25}]\n");
    Map<Fact, Answer> known =
        Map.of(
            Fact.finding("h_duration_weeks"),
            weeks == null ? Answer.Plain.UNKNOWN : Answer.of(weeks),
            Fact.cause("stenosis"),
            Answer.of(stenosis));

    assertThat(strata(forecast(record, known))).containsExactly(stratum);
  }

  @Test
  void takesWhatIsUnknownForTheCautiousOne() {
    PatientRecord record = CaseFile.record(ESI);

    assertThat(strata(forecast(record))).containsExactly("esi_radicular_chronic");
  }

  @ParameterizedTest
  @CsvSource({
    "', selected_by: dual_block_80', rfa_lumbar_dual",
    "', selected_by: single_block', rfa_lumbar_single",
    "'', rfa_lumbar_single",
  })
  void asksHowAnAblationWasSelected(String selected, String stratum) {
    String yaml = "interventions: [{id: rfa_lumbar, date: 2026-10-25" + selected + "}]";

    assertThat(strata(forecast(yaml))).containsExactly(stratum);
  }

  @ParameterizedTest(name = "{0}, first block {1} %: {2}")
  @CsvSource({
    "'', 76, rfa_lumbar_block_75",
    "'', 75, rfa_lumbar_single",
    "', selected_by: single_block', 90, rfa_lumbar_block_75",
    "', selected_by: dual_block_80', 90, rfa_lumbar_dual",
  })
  void asksHowMuchTheFirstBlockRelieved(String selected, BigDecimal percent, String stratum) {
    PatientRecord record =
        CaseFile.record("interventions: [{id: rfa_lumbar, date: 2026-10-25" + selected + "}]");
    Map<Fact, Answer> known = Map.of(Fact.care("hx.mbb1_relief_pct"), Answer.of(percent));

    assertThat(strata(forecast(record, known))).containsExactly(stratum);
  }

  @ParameterizedTest(name = "10 kHz {0}, trial {1} %: {2}")
  @CsvSource({
    "true, 50, scs_10_khz",
    "true, 49, scs",
    "true, , scs",
    "false, 80, scs",
    ", 80, scs",
  })
  void expectsMoreOfAStimulatorOnlyAt10KilohertzAndAfterAGoodTrial(
      Boolean fast, BigDecimal percent, String stratum) {
    PatientRecord record = CaseFile.record("interventions: [{id: scs_implant, date: 2026-10-25}]");
    Map<Fact, Answer> known =
        Map.of(
            Fact.circumstance("scs_at_10_khz"),
            fast == null ? Answer.Plain.UNKNOWN : Answer.of(fast.booleanValue()),
            Fact.care("hx.scs_trial_relief_pct"),
            percent == null ? Answer.Plain.UNKNOWN : Answer.of(percent));

    assertThat(strata(forecast(record, known))).containsExactly(stratum);
  }

  @Test
  void findsTheStratumOfAMedicineByItsClass() {
    assertThat(strata(forecast("interventions: [{id: duloxetine, date: 2026-10-25}]")))
        .containsExactly("snri");
    assertThat(strata(forecast("interventions: [{id: md_tens, date: 2026-10-25}]")))
        .containsExactly("tens");
  }

  // ---- what cannot be used

  @ParameterizedTest
  @CsvSource({
    "'{id: tfesi_lumba, date: 2026-10-25}', UNKNOWN_ID, nearest is tfesi_lumbar",
    "'{date: 2026-10-25}', UNKNOWN_ID, nearest is",
    "'{id: tfesi_lumbar}', BAD_DATE, a day such as",
    "'{id: tfesi_lumbar, date: soon}', BAD_DATE, a day such as",
    "'{id: tfesi_lumbar, date: 2026-10}', BAD_DATE, a day such as",
    "'{id: tfesi_lumbar, date: 2026-11-23}', AFTER_AS_OF, 2026-11-23",
    "'{id: intrathecal_pump, date: 2026-10-25}', UNKNOWN_ID, no course of relief is known",
  })
  void reportsAnInterventionThatCannotBeUsed(String one, Kind kind, String words) {
    Forecast forecast = forecast("interventions: [" + one + "]\n" + RELIEVED);

    assertThat(forecast.windows()).isEmpty();
    assertThat(forecast.problems()).hasSize(1);
    assertThat(forecast.problems().getFirst().kind()).isEqualTo(kind);
    assertThat(forecast.problems().getFirst().message()).contains(words);
  }

  @Test
  void usesTheOthersBesideOneThatCannotBeUsed() {
    Forecast forecast =
        forecast(
            "interventions: [{id: tfesi_lumba, date: 2026-10-25}, "
                + "{id: tfesi_lumbar, date: 2026-10-25}]");

    assertThat(strata(forecast)).containsExactly("esi_radicular_chronic");
    assertThat(forecast.problems()).hasSize(1);
  }

  // ---- what counts once

  @Test
  void countsOneThingOfADayOnce() {
    String twice =
        "interventions: [{id: tfesi_lumbar, date: 2026-10-25, level: L5, side: left}, "
            + "{id: tfesi_lumbar, date: 2026-10-25, level: L4, side: left}]\n";
    String turned =
        "interventions: [{id: tfesi_lumbar, date: 2026-10-25, level: L4, side: left}, "
            + "{id: tfesi_lumbar, date: 2026-10-25, level: L5, side: left}]\n";

    assertThat(forecast(twice + RELIEVED).windows()).hasSize(1);
    assertThat(forecast(twice + RELIEVED).windows())
        .isEqualTo(forecast(turned + RELIEVED).windows());
    assertThat(window(twice + RELIEVED).days()).isEqualTo(window(ESI + RELIEVED).days());
  }

  // ---- the chart

  private static PatientRecord charted(String yaml, String code, String day) {
    PatientRecord stated = CaseFile.record(yaml);
    Visit visit = Visit.today().told(b -> stated.sections().forEach(b::section)).on(day);
    return visit
        .entry(
            Entry.Kind.PROCEDURE, Code.of("http://www.ama-assn.org/go/cpt", code, ""), "completed")
        .record();
  }

  @ParameterizedTest(name = "{0} stated, {1} charted")
  @CsvSource({
    "tfesi_lumbar, 64483",
    "snrb, 64483",
    "caudal_esi, 62323",
    "mbb_lumbar, 64493",
    "scs_implant, 63650",
  })
  void countsAProcedureThatIsStatedAndChartedOnce(String id, String code) {
    String stated = "interventions: [{id: " + id + ", date: 2026-10-25}]\n";
    Forecast forecast = forecast(charted(stated, code, "2026-10-25"));

    assertThat(forecast.windows()).hasSize(1);
    assertThat(forecast.windows().getFirst().intervention().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"tfesi_lumbar, 64483", "caudal_esi, 62323"})
  void countsAChartedProcedureOfAnotherDayAsAnother(String id, String code) {
    String stated = "interventions: [{id: " + id + ", date: 2026-10-25}]\n";

    assertThat(forecast(charted(stated, code, "2026-11-10")).windows()).hasSize(2);
  }

  @Test
  void asksWhichItWasWhereACodeMayMeanTwoOfWhichNotTheSameIsExpected() {
    Forecast forecast = forecast(charted(RELIEVED, "64493", "2026-10-25"));

    assertThat(forecast.windows()).isEmpty();
    assertThat(forecast.problems())
        .extracting(problem -> problem.message())
        .contains(
            "code 64493 may stand for facet_ia_lumbar or mbb_lumbar; say which it was under"
                + " interventions");
  }

  @Test
  void findsAProcedureInTheChart() {
    Forecast forecast = forecast(charted(RELIEVED, "64483", "2026-10-25"));

    assertThat(forecast.windows()).hasSize(1);
    assertThat(forecast.windows().getFirst().intervention().id()).isEqualTo("tfesi_lumbar");
    assertThat(forecast.windows().getFirst().days()).isEqualTo(window(ESI + RELIEVED).days());
    assertThat(forecast(charted(RELIEVED, "99213", "2026-10-25")).windows()).isEmpty();
  }
}
