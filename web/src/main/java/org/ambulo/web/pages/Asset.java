package org.ambulo.web.pages;

import java.io.IOException;
import java.io.OutputStream;

/** A file that pages name. */
public final class Asset {

  private final String name;
  private final String path;
  private final String type;
  private final byte[] bytes;

  Asset(String name, String path, String type, byte[] bytes) {
    this.name = name;
    this.path = path;
    this.type = type;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }

  /** Where it is served; changes with what is in it, so that browsers may keep it for ever. */
  public String path() {
    return path;
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  public int length() {
    return bytes.length;
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }
}
