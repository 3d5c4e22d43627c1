package org.ambulo.web.chart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.ambulo.core.archive.Key;

/**
 * One sending of a form. The token is made with the page that shows the form; whoever sends the
 * same page twice sends the same token, so that what it makes is made once.
 *
 * @param token what the page gave to the form; means nothing outside of it
 * @param form its name, for pages with several
 */
public record Submission(String token, String form) {

  /** The name of what this makes: nobody else's, and the same however often it is sent. */
  public Key key(String account, String patient, String type, String part) {
    String name = List.of(account, patient, token, form, type, part).toString();
    return new Key(type, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
