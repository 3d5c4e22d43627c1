package org.ambulo.app.server;

import java.net.URI;
import java.util.regex.Pattern;

/** A path on this server to go to: nothing that leads elsewhere, the start in its stead. */
record LocalPath(String path) {

  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~%&=?-]{0,500}");
  private static final LocalPath START = new LocalPath("/");

  static LocalPath of(String text) {
    return LOCAL.matcher(text).matches() && !text.startsWith("/log") ? new LocalPath(text) : START;
  }

  /** The path of a whole address. */
  static LocalPath ofAddress(String address) {
    try {
      String path = URI.create(address).getRawPath();
      return path == null ? START : of(path);
    } catch (IllegalArgumentException unreadable) {
      return START;
    }
  }

  boolean isStart() {
    return equals(START);
  }
}
