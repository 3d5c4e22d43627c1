package org.ambulo.clinic.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.plan.Given.Choice;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.plan.Plan;
import org.junit.jupiter.api.Test;

/** What comes of going through a proposal. */
class PlanReviewTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Signature ADA = new Signature("ada", "Ada Alder", MONDAY);
  private static final Signature BEA = new Signature("bea", "Bea Birch", MONDAY.plusDays(1));
  private static final Given.Course NO_COURSE = new Given.Course("", "", "");

  @Test
  void keepsWhatWasAcceptedChangedAndDeclinedWithItsReasons() {
    ApprovedPlan plan =
        ready(
            review(
                proposal(offer("walk", "10 min"), offer("bridge", "2 x 8"), offer("heat", "")),
                Optional.empty(),
                ADA,
                Map.of(
                    "walk", said(Choice.ACCEPT),
                    "bridge", new Given.Item(Choice.CHANGE, "2 x 5", "sore knee", "", ""),
                    "heat", new Given.Item(Choice.DECLINE, "", "", "patient_declines", ""))));

    assertThat(plan.items()).extracting(DecidedItem::id).containsExactly("walk", "bridge", "heat");
    assertThat(plan.item("walk").orElseThrow().dose()).isEqualTo("10 min");
    assertThat(plan.item("bridge").orElseThrow().decision())
        .isEqualTo(new Decision.Changed("2 x 5", "sore knee"));
    assertThat(plan.item("heat").orElseThrow().decision().why())
        .isEqualTo("The patient does not want it");
    assertThat(plan.inForce()).extracting(DecidedItem::id).containsExactly("walk", "bridge");
  }

  @Test
  void staysAsApprovedWhenTheProposalChanges() {
    ApprovedPlan before =
        ready(
            review(
                proposal(offer("walk", "10 min")),
                Optional.empty(),
                ADA,
                Map.of("walk", said(Choice.ACCEPT))));
    Proposal today = proposal(offer("walk", "20 min"), offer("bridge", "2 x 8"));

    ApprovedPlan after =
        ready(review(today, Optional.of(before), BEA, Map.of("bridge", said(Choice.OPEN))));

    assertThat(after).isEqualTo(before);
    assertThat(PlanComparison.of(today, Optional.of(after)))
        .extracting(PlanComparison.Line::mark)
        .containsExactly(PlanComparison.Mark.OTHERWISE, PlanComparison.Mark.UNDECIDED);
  }

  @Test
  void saysTheSameAgainWithoutSigningItAnew() {
    Proposal proposal = proposal(offer("walk", "10 min"));
    Map<String, Given.Item> accept = Map.of("walk", said(Choice.ACCEPT));
    ApprovedPlan once = ready(review(proposal, Optional.empty(), ADA, accept));

    assertThat(ready(review(proposal, Optional.of(once), BEA, accept))).isEqualTo(once);
  }

  @Test
  void asksForWhatIsMissing() {
    Reviewed reviewed =
        review(
            proposal(offer("walk", ""), offer("heat", ""), offer("bridge", "")),
            Optional.empty(),
            ADA,
            Map.of(
                "walk", said(Choice.CHANGE),
                "heat", said(Choice.DECLINE),
                "bridge", new Given.Item(Choice.DECLINE, "", "", "other", " ")));

    assertThat(((Reviewed.Faulty) reviewed).faults())
        .containsOnlyKeys("dose.walk", "why.walk", "reason.heat", "words.bridge");
  }

  @Test
  void asksForTheNumbersOfVisitsThatAreAccepted() {
    Proposal proposal = proposal(offer(Proposal.VISITS, "2 a week"));
    Map<String, Given.Item> accept = Map.of(Proposal.VISITS, said(Choice.ACCEPT));

    Reviewed bad =
        PlanReview.of(
            proposal, Optional.empty(), new Given(accept, new Given.Course("0", "2", "x")), ADA);
    Reviewed good =
        PlanReview.of(
            proposal, Optional.empty(), new Given(accept, new Given.Course("12", "2", "45")), ADA);

    assertThat(((Reviewed.Faulty) bad).faults()).containsOnlyKeys("sessions", "minutes");
    assertThat(ready(good).therapy()).contains(new TherapyCourse(12, 2, 45));
  }

  @Test
  void approvesNothingWhileSomethingComesFirstButLetsGoOfWhatWasApproved() {
    ApprovedPlan before =
        ready(
            review(
                proposal(offer("walk", "")),
                Optional.empty(),
                ADA,
                Map.of("walk", said(Choice.ACCEPT))));
    Proposal blocked =
        new Proposal(
            Plan.Status.BLOCKED, List.of("finish the screening"), List.of(), Optional.empty());

    assertThat(review(blocked, Optional.empty(), ADA, Map.of("walk", said(Choice.ACCEPT))))
        .isEqualTo(new Reviewed.Blocked(List.of("finish the screening")));
    assertThat(review(blocked, Optional.of(before), ADA, Map.of("walk", said(Choice.CHANGE))))
        .isInstanceOf(Reviewed.Blocked.class);
    assertThat(
            ready(
                    review(
                        blocked,
                        Optional.of(before),
                        BEA,
                        Map.of("walk", new Given.Item(Choice.DECLINE, "", "", "risk", ""))))
                .inForce())
        .isEmpty();
  }

  @Test
  void acceptsNothingThatIsNotProposedAnyMore() {
    Reviewed reviewed =
        review(
            proposal(offer("walk", "")),
            Optional.empty(),
            ADA,
            Map.of("walk", said(Choice.ACCEPT), "gone", said(Choice.ACCEPT)));

    assertThat(((Reviewed.Faulty) reviewed).faults()).containsOnlyKeys(PlanReview.ALL);
  }

  @Test
  void tellsWhatAVersionChanged() {
    Proposal proposal = proposal(offer("walk", "10 min"), offer("heat", ""));
    ApprovedPlan first =
        ready(
            review(
                proposal,
                Optional.empty(),
                ADA,
                Map.of("walk", said(Choice.ACCEPT), "heat", said(Choice.ACCEPT))));
    ApprovedPlan second =
        ready(
            review(
                proposal,
                Optional.of(first),
                BEA,
                Map.of("heat", new Given.Item(Choice.DECLINE, "", "", "tried", ""))));

    assertThat(PlanChange.between(Optional.of(first), second))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.after().id()).isEqualTo("heat");
              assertThat(change.before()).contains(first.item("heat").orElseThrow());
              assertThat(change.after().signed()).isEqualTo(BEA);
            });
  }

  private static Reviewed review(
      Proposal proposal,
      Optional<ApprovedPlan> before,
      Signature by,
      Map<String, Given.Item> items) {
    return PlanReview.of(proposal, before, new Given(items, NO_COURSE), by);
  }

  private static ApprovedPlan ready(Reviewed reviewed) {
    assertThat(reviewed).isInstanceOf(Reviewed.Ready.class);
    return ((Reviewed.Ready) reviewed).plan();
  }

  private static Given.Item said(Choice choice) {
    return new Given.Item(choice, "", "", "", "");
  }

  private static Proposal proposal(Offer... offers) {
    return new Proposal(Plan.Status.PROPOSED, List.of(), List.of(offers), Optional.empty());
  }

  private static Offer offer(String id, String dose) {
    return new Offer(
        id,
        id,
        Discipline.FUNCTIONAL_RESTORATION,
        PlanModality.PHYSICAL_THERAPY,
        Set.of(FocusArea.STRENGTHENING),
        dose,
        "",
        "physical_therapist",
        List.of());
  }
}
