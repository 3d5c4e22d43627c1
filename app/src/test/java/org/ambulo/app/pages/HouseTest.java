package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The coordinator keeps the clinic's hours and rooms. */
class HouseTest extends ScheduleClinic {

  private static final String PAGE = "/schedule/house";

  private static Locator person(Visitor visitor, int number) {
    return visitor.page().locator("section:has(form[action$='/people'])").nth(number);
  }

  private static Locator firstWithWork(Visitor visitor) {
    return visitor
        .page()
        .locator("section:has(form[action$='/people']):has-text('Monday to Friday 0')")
        .first();
  }

  @Test
  void hoursAreChangedAndWhatIsBookedOutsideOfThemIsSaid() {
    try (Visitor visitor = coordinator()) {
      visitor.go("/schedule");
      visitor.page().locator("a[href='" + PAGE + "']").click();
      Locator person = firstWithWork(visitor);
      String heading = person.locator("h3").textContent();
      person.locator("summary").click();
      person.getByLabel("Tuesday").fill("9 to 12");
      person.locator("button").click();
      Locator again = visitor.page().locator("section:has(h3:text-is(\"" + heading + "\"))");
      assertThat(again.textContent()).contains("Write times such as 08:00-12:00");
      assertThat(again.getByLabel("Tuesday").inputValue()).isEqualTo("9 to 12");
      visitor.findsItAccessible();

      for (String day : new String[] {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}) {
        again.getByLabel(day).fill("");
      }
      again.getByLabel("Tuesday").fill("06:00-06:15, 06:30-06:45");
      again.locator("button").click();
      assertThat(visitor.page().locator(".notice").textContent()).contains("Kept");
      assertThat(again.textContent()).contains("Tuesday 06:00-06:15, 06:30-06:45.");
      assertThat(again.textContent()).contains("Booked outside of these hours");
      String booked = again.locator(".note a").first().getAttribute("href");
      assertThat(visitor.go(booked)).isEqualTo(200);
      visitor.hadNoTrouble();
    }
  }

  @Test
  void leaveIsEnteredAndTakenBack() {
    try (Visitor visitor = coordinator()) {
      visitor.go(PAGE);
      Locator person = firstWithWork(visitor);
      String heading = person.locator("h3").textContent();
      person.locator("summary").click();
      person.getByLabel("Away from").fill("2026-12-24");
      person.getByLabel("to (the last day)").fill("2026-12-20");
      person.locator("button").click();
      Locator again = visitor.page().locator("section:has(h3:text-is(\"" + heading + "\"))");
      assertThat(again.textContent()).contains("not before the first");
      again.getByLabel("to (the last day)").fill("2026-12-31");
      again.locator("button").click();
      assertThat(again.textContent()).contains("Away 24 Dec 2026 to 31 Dec 2026.");

      again.locator("summary").click();
      again.getByLabel("At work after all: 24 Dec 2026 to 31 Dec 2026").check();
      again.locator("button").click();
      assertThat(again.textContent()).doesNotContain("24 Dec 2026");
      visitor.hadNoTrouble();
    }
  }

  @Test
  void aRoomIsAddedOnceAndClosed() {
    try (Visitor visitor = coordinator()) {
      visitor.go(PAGE);
      Map<String, String> room = new LinkedHashMap<>();
      room.put("of", "");
      room.put("version", "0");
      room.put("name", "Treatment 9");
      room.put("kind", "treatment");
      room.put("capacity", "2");
      room.put("sending", "new-room");
      assertThat(Charting.send(visitor, PAGE + "/rooms", room).status()).isEqualTo(303);
      assertThat(Charting.send(visitor, PAGE + "/rooms", room).status()).isEqualTo(303);

      visitor.go(PAGE);
      Locator added = visitor.page().locator("section:has(h3:text-is('Treatment 9'))");
      assertThat(added.count()).isEqualTo(1);
      assertThat(added.textContent()).contains("Treatment, patients at a time: 2");
      visitor.go(DAY);
      assertThat(visitor.page().locator("main").textContent()).contains("Treatment 9");

      visitor.go(PAGE);
      added.locator("summary").click();
      added.getByLabel("Closed: nothing is booked in it").check();
      added.locator("button").click();
      assertThat(added.textContent()).contains("Closed: nothing is booked in it");
      visitor.go(DAY);
      assertThat(visitor.page().locator("main").textContent()).doesNotContain("Treatment 9");
      visitor.hadNoTrouble();
    }
  }

  @Test
  void theSecondOfTwoIsToldAndLosesNothing() {
    try (Visitor one = coordinator();
        Visitor other = coordinator()) {
      one.go(PAGE);
      other.go(PAGE);
      person(one, 0).locator("summary").click();
      person(one, 0).getByLabel("Saturday").fill("08:00-10:00");
      person(one, 0).locator("button").click();
      Map<String, String> late = new LinkedHashMap<>();
      late.put("of", person(other, 0).locator("input[name=of]").getAttribute("value"));
      late.put("version", person(other, 0).locator("input[name=version]").getAttribute("value"));
      late.put("sunday", "10:00-11:00");
      APIResponse answer = Charting.send(other, PAGE + "/people", late);
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.text()).contains("Somebody changed this", "10:00-11:00", "08:00-10:00");
    }
  }
}
