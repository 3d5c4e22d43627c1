package org.ambulo.web.chart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.triage.FiredFlag;

/**
 * Who acknowledged which red flag. A flag is acknowledged together with the facts that raise it:
 * where another sign joins them, it is a new one.
 */
public final class KeptFlags {

  /** As what an acknowledgement is kept. */
  public static final String TYPE = "ClinicalImpression";

  private KeptFlags() {}

  /** What names a flag with the facts that raise it. */
  public static String sign(FiredFlag fired) {
    List<String> facts =
        fired.because().stream()
            .map(because -> because.leaf().fact().toString())
            .distinct()
            .sorted()
            .toList();
    return id(List.of(fired.flag().id(), facts).toString());
  }

  /** Where the acknowledgement of a flag is kept. */
  public static Key key(String patient, String sign) {
    return new Key(TYPE, id(List.of(patient, "red flag", sign).toString()));
  }

  /** The acknowledgement of a flag; nothing where nobody did. */
  public static Optional<Fields> acknowledgement(
      String patient, String sign, List<Document> documents) {
    Key key = key(patient, sign);
    return documents.stream()
        .filter(document -> document.key().equals(key) && !document.removed())
        .findFirst()
        .map(Fields::of)
        .filter(kept -> !kept.text("status").equals("entered-in-error"));
  }

  /** Ids of those flags that somebody acknowledged as they fire now. */
  static Set<String> acknowledged(String patient, List<FiredFlag> fired, List<Document> documents) {
    return fired.stream()
        .filter(flag -> acknowledgement(patient, sign(flag), documents).isPresent())
        .map(flag -> flag.flag().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
