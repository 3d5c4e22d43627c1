package org.ambulo.app.print;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.GuidelineTopic;
import org.ambulo.core.knowledge.GuidelineTopic.Position;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.plan.ConcludedFacts;
import org.ambulo.core.plan.Guidance;

/** What guidelines say about the things named in an assessment, side by side. */
final class GuidelineWords {

  static final String DIFFER = "guidelines differ: ";

  private final Guidance guidance;

  GuidelineWords(KnowledgeBase knowledge, Assessment assessment) {
    guidance =
        new Guidance(
            knowledge,
            new ConcludedFacts(
                assessment.patient(),
                assessment.triage(),
                assessment.psychosocial(),
                assessment.imaging(),
                assessment.differential(),
                assessment.category(),
                Map.of()));
  }

  /** A line for each situation in which guidelines disagree about the thing. */
  void disputes(Ink ink, int indent, String id) {
    disputes(id).forEach(stances -> ink.labelled(indent, DIFFER, Tone.PLAIN, stances));
  }

  /** Who is for the thing and who against it, where guidelines disagree. */
  List<String> disputes(String id) {
    return guidance.about(id).stream()
        .filter(GuidelineTopic::isDisputed)
        .map(
            topic ->
                topic.positions().stream()
                    .map(p -> brief(p) + " " + p.stance().words())
                    .collect(Collectors.joining(", ")))
        .toList();
  }

  /** Everything that guidelines say about the thing. */
  void all(Ink ink, int indent, String id) {
    for (GuidelineTopic topic : guidance.about(id)) {
      ink.labelled(
          indent,
          "guidelines" + (topic.isDisputed() ? " differ" : "") + ", ",
          Tone.PLAIN,
          topic.situation() + ":");
      for (Position position : topic.positions()) {
        ink.labelled(
            indent + 2,
            brief(position) + "  ",
            Tone.PLAIN,
            position.stance().words() + ": " + position.text());
      }
    }
  }

  /** The same for JSON; empty where no guideline speaks about it. */
  List<Node> json(String id) {
    return guidance.about(id).stream().map(GuidelineWords::topic).toList();
  }

  private static Node topic(GuidelineTopic topic) {
    return new JsonFields()
        .text("situation", topic.situation())
        .put("differ", Node.flag(topic.isDisputed()))
        .list("positions", topic.positions(), GuidelineWords::position)
        .done();
  }

  private static Node position(Position position) {
    return new JsonFields()
        .text("guideline", position.by().name())
        .text("year", String.valueOf(position.by().year()))
        .text("stance", JsonFields.lower(position.stance()))
        .text("text", position.text())
        .text("conf", position.citation().confidence().name())
        .put("sources", JsonFields.sources(position.citation()))
        .done();
  }

  private static String brief(Position position) {
    return position.by().brief() + " " + position.by().year();
  }
}
