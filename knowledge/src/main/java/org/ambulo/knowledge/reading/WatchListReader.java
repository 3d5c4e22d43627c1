package org.ambulo.knowledge.reading;

import java.util.List;
import org.ambulo.core.knowledge.WatchItem;

/** Reads watch-list.yaml. */
final class WatchListReader {

  private WatchListReader() {}

  static List<WatchItem> items(Fields file) {
    List<WatchItem> items = file.each("items").stream().map(WatchListReader::item).toList();
    file.done();
    return items;
  }

  private static WatchItem item(Fields fields) {
    WatchItem item =
        new WatchItem(
            fields.text("id"),
            fields.oneOf("kind", WatchItem.Kind.class),
            fields.text("what"),
            fields.optionalText("at"),
            fields.optionalGroup("for").map(WatchListReader::forWhom),
            fields.citation());
    fields.done();
    return item;
  }

  private static WatchItem.ForWhom forWhom(Fields fields) {
    WatchItem.ForWhom whom =
        new WatchItem.ForWhom(fields.text("whom"), CriterionReader.read(fields, "when"));
    fields.ignore("cases").done();
    return whom;
  }
}
