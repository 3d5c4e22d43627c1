package org.ambulo.clinic.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.ambulo.clinic.plan.Given.Choice;

/**
 * Goes through what a clinician says about a proposal and what was decided before. What nobody
 * speaks about stays as it was; what is new and nobody speaks about stays undecided.
 */
public final class PlanReview {

  /** The field of a fault that belongs to no item. */
  public static final String ALL = "plan";

  private final Proposal proposal;
  private final Optional<ApprovedPlan> before;
  private final Given given;
  private final Signature by;
  private final SequencedMap<String, String> faults = new LinkedHashMap<>();
  private final Set<String> decided = new HashSet<>();

  private PlanReview(Proposal proposal, Optional<ApprovedPlan> before, Given given, Signature by) {
    this.proposal = proposal;
    this.before = before;
    this.given = given;
    this.by = by;
  }

  /**
   * What comes of it. While something comes before the plan, things can be declined that were
   * approved, and nothing can be approved.
   *
   * @param before the plan as it was decided last; empty: none yet
   */
  public static Reviewed of(
      Proposal proposal, Optional<ApprovedPlan> before, Given given, Signature by) {
    return new PlanReview(proposal, before, given, by).reviewed();
  }

  private Reviewed reviewed() {
    if (proposal.isBlocked() && (before.isEmpty() || wantsMore())) {
      return new Reviewed.Blocked(proposal.first());
    }
    List<DecidedItem> items = new ArrayList<>();
    for (Offer offer : proposal.offers()) {
      item(offer.id(), Optional.of(offer)).ifPresent(items::add);
    }
    for (DecidedItem old : before.map(ApprovedPlan::items).orElse(List.of())) {
      if (proposal.offer(old.id()).isEmpty()) {
        item(old.id(), Optional.empty()).ifPresent(items::add);
      }
    }
    strangers();
    Optional<TherapyCourse> therapy = therapy(items);
    if (faults.isEmpty() && items.isEmpty()) {
      faults.put(ALL, "Nothing is decided yet. Choose for one item at least.");
    }
    return faults.isEmpty()
        ? new Reviewed.Ready(
            new ApprovedPlan(before.map(ApprovedPlan::since).orElse(by.on()), items, therapy),
            decided)
        : new Reviewed.Faulty(faults);
  }

  private boolean wantsMore() {
    return given.items().values().stream()
        .anyMatch(item -> item.choice() == Choice.ACCEPT || item.choice() == Choice.CHANGE);
  }

  /** What somebody decided on and is proposed no longer, nor was it decided before. */
  private void strangers() {
    given.items().forEach(this::stranger);
  }

  private void stranger(String id, Given.Item item) {
    Choice choice = item.choice();
    boolean known =
        proposal.offer(id).isPresent() || before.flatMap(plan -> plan.item(id)).isPresent();
    if (!known && (choice == Choice.ACCEPT || choice == Choice.CHANGE)) {
      faults.put(
          ALL,
          "The proposal has changed since you opened the page. Look at it again; your other"
              + " choices are still here.");
    }
  }

  private Optional<DecidedItem> item(String id, Optional<Offer> offer) {
    Optional<DecidedItem> old = before.flatMap(plan -> plan.item(id));
    Given.Item said =
        Optional.ofNullable(given.items().get(id))
            .orElse(new Given.Item(Choice.KEEP, "", "", "", ""));
    Optional<Decision> decision = decision(id, said, offer);
    if (decision.isEmpty()) {
      return old;
    }
    DecidedItem fresh =
        offer
            .map(one -> DecidedItem.of(one, decision.get(), by))
            .or(() -> old.map(item -> item.deciding(decision.get(), by)))
            .orElseThrow();
    if (old.filter(fresh::saysTheSame).isPresent()) {
      return old;
    }
    decided.add(id);
    return Optional.of(fresh);
  }

  /** What is decided anew; nothing where it stays or where something is missing. */
  private Optional<Decision> decision(String id, Given.Item said, Optional<Offer> offer) {
    boolean known = offer.isPresent() || before.flatMap(plan -> plan.item(id)).isPresent();
    return known
        ? switch (said.choice()) {
          case KEEP, OPEN -> Optional.empty();
          case ACCEPT -> Optional.of(new Decision.Accepted());
          case CHANGE -> changed(id, said);
          case DECLINE -> declined(id, said);
        }
        : Optional.empty();
  }

  private Optional<Decision> changed(String id, Given.Item said) {
    String dose = id.equals(Proposal.VISITS) ? courseWords() : said.dose().strip();
    if (dose.isEmpty()) {
      faults.put("dose." + id, "Say how much or how often it is to be.");
    }
    if (said.why().isBlank()) {
      faults.put("why." + id, "Say why it is to be otherwise than proposed.");
    }
    return dose.isEmpty() || said.why().isBlank()
        ? Optional.empty()
        : Optional.of(new Decision.Changed(dose, said.why().strip()));
  }

  private String courseWords() {
    return course().map(TherapyCourse::words).orElse("as said below");
  }

  private Optional<Decision> declined(String id, Given.Item said) {
    Optional<DeclineReason> reason = DeclineReason.of(said.reason());
    if (reason.isEmpty()) {
      faults.put("reason." + id, "Choose a reason.");
      return Optional.empty();
    }
    if (reason.get() == DeclineReason.OTHER && said.words().isBlank()) {
      faults.put("words." + id, "Say the reason in words.");
      return Optional.empty();
    }
    return Optional.of(new Decision.Declined(reason.get(), said.words().strip()));
  }

  /** Visits that are decided on now need their numbers; those decided before keep them. */
  private Optional<TherapyCourse> therapy(List<DecidedItem> items) {
    boolean inForce =
        items.stream().anyMatch(item -> item.id().equals(Proposal.VISITS) && item.isInForce());
    if (!inForce) {
      return Optional.empty();
    }
    Optional<TherapyCourse> old = before.flatMap(ApprovedPlan::therapy);
    if (!decided.contains(Proposal.VISITS) && old.isPresent()) {
      return old;
    }
    number("sessions", given.course().sessions());
    number("per_week", given.course().perWeek());
    number("minutes", given.course().minutes());
    return course();
  }

  private Optional<TherapyCourse> course() {
    Optional<Integer> sessions = whole(given.course().sessions());
    Optional<Integer> perWeek = whole(given.course().perWeek());
    Optional<Integer> minutes = whole(given.course().minutes());
    return sessions.isPresent() && perWeek.isPresent() && minutes.isPresent()
        ? Optional.of(new TherapyCourse(sessions.get(), perWeek.get(), minutes.get()))
        : Optional.empty();
  }

  private void number(String field, String typed) {
    if (whole(typed).isEmpty()) {
      faults.put(field, "Give a whole number.");
    }
  }

  /** One to three digits, more than nothing. */
  private static Optional<Integer> whole(String typed) {
    String text = typed.strip();
    return text.matches("[1-9][0-9]{0,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
