package org.ambulo.web.chart;

import java.util.function.UnaryOperator;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.write.Draft;

/** A change of a patient's record. */
public sealed interface Change {

  /**
   * Something new; a form sent twice makes it once.
   *
   * @param part what it is within its form, where that makes several of a type
   */
  record Add(String part, Draft resource) implements Change {}

  /**
   * What has its place in the record, such as the answer to a question on a day: made, or replaced
   * whole. The last who says it is right; the versions before stay.
   */
  record Put(Key key, Draft resource) implements Change {}

  /**
   * What has one place in the record and is made there once. Where it is already, and other than
   * this, nothing is written: somebody was quicker.
   */
  record Make(Key key, Draft resource) implements Change {}

  /**
   * A new version of something that somebody looked at.
   *
   * @param version what they looked at; if it is another by now, nothing is written
   * @param edit makes the new from the old
   */
  record Edit(Key key, long version, UnaryOperator<Node.Group> edit) implements Change {}
}
