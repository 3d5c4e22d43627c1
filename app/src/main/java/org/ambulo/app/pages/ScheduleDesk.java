package org.ambulo.app.pages;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ambulo.app.schedule.FrontDesk;
import org.ambulo.app.schedule.LastStep;
import org.ambulo.app.schedule.Made;
import org.ambulo.app.schedule.Snapshots;
import org.ambulo.app.schedule.Wanted;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.clinic.live.Attention;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.web.chart.Submission;
import org.springframework.web.servlet.function.ServerRequest;

/** What the pages of the schedule have in common. */
final class ScheduleDesk {

  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private static final int MOST_WINDOWS = 5_000;
  private static final Set<Attention.Kind> WINDOWS =
      EnumSet.of(
          Attention.Kind.WINDOW_UNUSED, Attention.Kind.WINDOW_CLOSING, Attention.Kind.WINDOW_OPEN);

  private final Reception reception;
  private final KnowledgeBase knowledge;
  private final Snapshots snapshots;
  private final FrontDesk desk;
  private final LastStep steps;

  /** By account; as long as nobody writes anything it stays what it is. */
  private final Map<String, Last> last = new ConcurrentHashMap<>();

  /**
   * Somebody's last step.
   *
   * @param write the number of the last write of anybody when it was looked up
   */
  private record Last(long write, Optional<LastStep.Step> step) {}

  ScheduleDesk(Reception reception, KnowledgeBase knowledge) {
    this.reception = reception;
    this.knowledge = knowledge;
    snapshots = new Snapshots(reception.archive(), reception.live(), knowledge, reception.zone());
    desk =
        new FrontDesk(
            reception.archive(), reception.charts(), snapshots, weights(), reception.zone());
    steps = new LastStep(reception.archive(), desk, reception.zone());
  }

  /** Who books; the others look. */
  static boolean books(Role role) {
    return role == Role.COORDINATOR;
  }

  Reception reception() {
    return reception;
  }

  Snapshots snapshots() {
    return snapshots;
  }

  FrontDesk desk() {
    return desk;
  }

  LastStep steps() {
    return steps;
  }

  /** What somebody did last and can take back. */
  Optional<LastStep.Step> lastStep(Caller caller) {
    long write = reception.archive().read(reading -> reading.lastWrite());
    Optional<Last> known =
        Optional.ofNullable(last.get(caller.account())).filter(one -> one.write() == write);
    if (known.isPresent()) {
      return known.get().step();
    }
    Optional<LastStep.Step> step = steps.of(caller);
    last.put(caller.account(), new Last(write, step));
    return step;
  }

  ScheduleWeights weights() {
    return knowledge.scheduling().weights();
  }

  /** What is said of the windows of the patients whom somebody sees. */
  Map<String, String> windows(Caller caller) {
    Sight sight = reception.sight(caller).orElse(new Sight.Only(Set.of()));
    Map<String, String> windows = new HashMap<>();
    reception
        .live()
        .worklist(caller.role(), WINDOWS, sight, new Slice(0, MOST_WINDOWS))
        .items()
        .forEach(
            item ->
                windows.putIfAbsent(
                    item.patient(),
                    item.attention().kind() == Attention.Kind.WINDOW_CLOSING
                        ? "Window closing"
                        : "Window open"));
    return windows;
  }

  /** By the clinic's clock. */
  LocalDateTime clock() {
    return reception.time().toLocalDateTime();
  }

  /** Makes what somebody asks for, and says so to whoever looks. */
  Made make(ServerRequest request, String form, List<Wanted> wanted) {
    Caller caller = reception.caller(request);
    // One page has several offers: each is a sending of its own, and the same one twice is one.
    String what = form + wanted.stream().map(Wanted::text).toList();
    Submission submission = reception.submission(request, what);
    Made made = desk.make(caller, submission, clock(), wanted);
    reception.live().changed();
    return made;
  }

  /** Where the form came from; the board where it does not say. */
  String back(ServerRequest request) {
    String back = reception.field(request, "back");
    return back.startsWith("/schedule?") ? back : "/schedule?view=day";
  }

  static int status(Made made) {
    return switch (made) {
      case Made.Done done -> 200;
      case Made.Refused refused -> UNPROCESSABLE;
      case Made.Outdated outdated -> CONFLICT;
      case Made.NotAllowed not -> FORBIDDEN;
    };
  }

  /** Why nothing was done; nothing where it was. */
  static List<String> because(Made made) {
    return switch (made) {
      case Made.Done done -> List.of();
      case Made.Refused(List<String> because) -> because;
      case Made.Outdated(String words) -> List.of(words);
      case Made.NotAllowed(String why) -> List.of(why);
    };
  }

  /** The changes that a form carries. */
  List<Wanted> wanted(ServerRequest request) {
    return request.params().getOrDefault("change", List.of()).stream()
        .map(Wanted::of)
        .flatMap(Optional::stream)
        .toList();
  }
}
