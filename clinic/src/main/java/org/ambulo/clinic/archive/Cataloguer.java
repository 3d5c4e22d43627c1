package org.ambulo.clinic.archive;

import java.util.function.Function;
import org.ambulo.core.archive.Key;

/**
 * Looks into resources for whoever moves them, since the archive itself does not. Safe for several
 * threads.
 */
public interface Cataloguer {

  /** What is kept of a resource that has its id, version and time in it already. */
  Content catalogued(String json);

  /** What is to be kept of a resource that comes from elsewhere. */
  Intake taken(String json);

  /** Whether it can be kept. */
  sealed interface Intake {

    /** It can, under the id that it came with. */
    record Fit(Key key, Function<Stamp, Content> content) implements Intake {}

    /**
     * It cannot.
     *
     * @param why to be read after the name of a file and the number of a line
     */
    record Unfit(String why) implements Intake {}
  }
}
