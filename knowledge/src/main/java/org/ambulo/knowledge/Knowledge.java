package org.ambulo.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.knowledge.checking.ContentCheck;
import org.ambulo.knowledge.reading.Content;
import org.ambulo.knowledge.reading.ContentFolder;
import org.ambulo.knowledge.reading.ContentPack;
import org.ambulo.knowledge.reading.Fault;
import org.ambulo.knowledge.reading.KnowledgeReader;
import org.ambulo.knowledge.reading.PayerReader;

/** Where the knowledge base comes from. */
public final class Knowledge {

  private static final String PACK = "/ambulo/knowledge/content.pack";

  private Knowledge() {}

  /** The knowledge base that ships with this version; it was checked when it was built. */
  public static KnowledgeBase shipped() {
    return switch (KnowledgeReader.read(shippedContent())) {
      case KnowledgeReader.Read read -> read.knowledge();
      case KnowledgeReader.Refused refused ->
          throw new IllegalStateException("shipped content refused: " + refused.faults());
    };
  }

  /** The content files that ship with this version, without the places of their lines. */
  public static Content shippedContent() {
    try (InputStream pack = Knowledge.class.getResourceAsStream(PACK)) {
      if (pack == null) {
        throw new IllegalStateException("the jar lacks (" + PACK + ")");
      }
      return ContentPack.read(pack);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The knowledge base of a folder of content files, or every fault in it. */
  public static KnowledgeReader.Outcome read(Path folder) {
    return switch (ContentFolder.read(folder)) {
      case ContentFolder.Read read -> KnowledgeReader.read(read.content());
      case ContentFolder.Refused refused -> new KnowledgeReader.Refused(refused.faults());
    };
  }

  /**
   * A payer's profile of a file of its own, every rule of it with its cases; or every fault in it.
   *
   * @param name of the file, for faults
   */
  public static PayerReader.Outcome payer(String name, String text, KnowledgeBase knowledge) {
    PayerReader.Outcome outcome = PayerReader.read(name, text, knowledge);
    if (outcome instanceof PayerReader.Read read) {
      List<Fault> faults = ContentCheck.rules(read.content(), knowledge);
      return faults.isEmpty() ? read : new PayerReader.Refused(faults);
    }
    return outcome;
  }

  /** The faults as one text, a line each. */
  public static String text(Iterable<Fault> faults) {
    StringBuilder text = new StringBuilder();
    faults.forEach(fault -> text.append(fault).append('\n'));
    return text.toString();
  }
}
