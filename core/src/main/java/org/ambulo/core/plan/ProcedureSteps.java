package org.ambulo.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.StepBefore;
import org.ambulo.core.procedure.Verdict;

/**
 * The order among procedures that are all possible: no step before the one it follows has
 * succeeded, none again whose result is there, and none where a preferred one can be had.
 */
final class ProcedureSteps {

  private ProcedureSteps() {}

  /** Why this procedure is not the next step; nothing when it may be. */
  static Optional<String> against(JudgedProcedure judged, List<JudgedProcedure> all) {
    Optional<StepBefore> open = judged.before().filter(before -> !before.succeeded().isYes());
    if (open.isPresent()) {
      String first = open.get().procedure().name();
      return Optional.of(first + " comes first, and that it relieved enough is not known");
    }
    Optional<JudgedProcedure> better = preferred(judged, all);
    if (better.isPresent()) {
      return better.map(one -> name(one) + " is preferred and possible");
    }
    return other(all, one -> follows(one, judged.procedure()) && preferred(one, all).isEmpty())
        .map(next -> "its result is there; the next step is " + name(next));
  }

  private static Optional<JudgedProcedure> preferred(
      JudgedProcedure judged, List<JudgedProcedure> all) {
    return other(
        all, one -> judged.procedure().yieldsTo().filter(one.procedure().id()::equals).isPresent());
  }

  private static String name(JudgedProcedure judged) {
    return judged.procedure().name();
  }

  private static Optional<JudgedProcedure> other(
      List<JudgedProcedure> all, Predicate<JudgedProcedure> which) {
    return all.stream().filter(one -> one.verdict() == Verdict.ELIGIBLE).filter(which).findFirst();
  }

  private static boolean follows(JudgedProcedure one, Procedure first) {
    return one.before()
        .filter(before -> before.procedure().equals(first) && before.succeeded().isYes())
        .isPresent();
  }
}
