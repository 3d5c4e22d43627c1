package org.ambulo.web.pages.phone;

import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.knowledge.Triage;

/**
 * What a patient does at once.
 *
 * @param tier {@code emergency} or {@code urgent}
 * @param more what not to do meanwhile; empty where nothing is said
 * @param call the number to call; empty where it is the clinic's own
 */
public record Help(String tier, String title, String text, String more, String call) {

  /** For a tier; nothing where nothing has to be done at once. */
  public static Optional<Help> of(Tier tier, Triage triage) {
    return triage
        .safetyNet(tier)
        .map(
            net ->
                new Help(
                    tier.name().toLowerCase(Locale.ROOT),
                    net.title(),
                    net.text(),
                    net.more(),
                    net.call().orElse("")));
  }
}
