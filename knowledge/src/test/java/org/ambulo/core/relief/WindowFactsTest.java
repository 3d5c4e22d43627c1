package org.ambulo.core.relief;

import static org.ambulo.core.relief.CaseForecast.ESI;
import static org.ambulo.core.relief.CaseForecast.RELIEVED;
import static org.ambulo.core.relief.CaseForecast.STILL_BAD;
import static org.ambulo.core.relief.CaseForecast.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.knowledge.kit.CaseFile;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forecast tells the plan. */
class WindowFactsTest {

  private static final Assessor ASSESSOR =
      new Assessor(
          Visit.SHIPPED, Visit.SHIPPED.priorAuthorisation().profiles().at(0), Someone.LIBRARIES);

  // ---- the facts of the window

  @ParameterizedTest(name = "{0}: open {1}, closed {2}, none expected {3}")
  @CsvSource({
    "NOT_YET, no, no, no",
    "OPEN, yes, no, no",
    "CLOSING, yes, no, no",
    "CLOSED, no, yes, no",
    "NONE_EXPECTED, no, no, yes",
    "UNKNOWN, unknown, unknown, unknown",
    "OPEN NOT_YET, yes, no, no",
    "OPEN CLOSED, yes, no, no",
    "CLOSED NOT_YET, no, no, no",
    "NONE_EXPECTED CLOSED, no, yes, no",
    "'', unknown, unknown, unknown",
  })
  void tellsWhatTheWindowsMean(String states, String open, String closed, String none) {
    WindowFacts facts = new WindowFacts(fact -> Answer.Plain.UNKNOWN, inStates(states));

    assertThat(facts.answer(Fact.circumstance("window_open")).words()).isEqualTo(open);
    assertThat(facts.answer(Fact.circumstance("window_closed")).words()).isEqualTo(closed);
    assertThat(facts.answer(Fact.circumstance("no_window_expected")).words()).isEqualTo(none);
    assertThat(facts.answer(Fact.circumstance("smokes"))).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(facts.answer(Fact.finding("window_open"))).isEqualTo(Answer.Plain.UNKNOWN);
  }

  @Test
  void hasAYesOfTheRecordStandAndANoYield() {
    WindowFacts no = new WindowFacts(fact -> Answer.Plain.NO, inStates("OPEN"));
    WindowFacts yes = new WindowFacts(fact -> Answer.Plain.YES, inStates("CLOSED"));

    assertThat(no.answer(Fact.circumstance("window_open"))).isEqualTo(Answer.Plain.YES);
    assertThat(no.answer(Fact.circumstance("window_closed"))).isEqualTo(Answer.Plain.NO);
    assertThat(yes.answer(Fact.circumstance("window_open"))).isEqualTo(Answer.Plain.YES);
  }

  private static Forecast inStates(String states) {
    Window window = window(ESI);
    List<Window> windows =
        Stream.of(states.split(" ", -1))
            .filter(state -> !state.isEmpty())
            .map(state -> in(Window.State.valueOf(state), window))
            .toList();
    return new Forecast(Visit.TODAY, windows, List.of(), List.of(), List.of());
  }

  private static Window in(Window.State state, Window of) {
    return new Window(
        of.intervention(),
        of.asOf(),
        state,
        of.opens(),
        of.closes(),
        of.everOpens(),
        of.lastsLong(),
        of.days(),
        of.tolerance(),
        of.basis(),
        of.response(),
        Optional.empty());
  }

  // ---- the plan

  private static Assessment assess(String yaml) {
    return ASSESSOR.assess(CaseFile.record("screening: all_other_false\n" + yaml));
  }

  @Test
  void movesTheLeadWhenTheWindowOpens() {
    String badDay = "activity_pain: 8\n";
    Assessment open = assess(badDay + ESI + RELIEVED);
    Assessment none = assess(badDay + ESI + STILL_BAD);

    assertThat(open.forecast().windows().getFirst().state()).isEqualTo(Window.State.OPEN);
    assertThat(open.plan().lead().stage()).isEqualTo("restore");
    assertThat(none.forecast().windows().getFirst().state()).isEqualTo(Window.State.NONE_EXPECTED);
    assertThat(none.plan().lead().stage()).isEqualTo("relief_first");
    assertThat(assess(badDay).plan().lead().stage()).isEqualTo("relief_first");
  }

  @Test
  void letsStandWhatWasStated() {
    Assessment stated = assess("activity_pain: 8\nflags: [window_open]\n" + ESI + STILL_BAD);

    assertThat(stated.forecast().windows().getFirst().state())
        .isEqualTo(Window.State.NONE_EXPECTED);
    assertThat(stated.plan().lead().stage()).isEqualTo("restore");
  }
}
