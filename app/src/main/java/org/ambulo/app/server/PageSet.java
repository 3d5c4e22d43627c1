package org.ambulo.app.server;

import java.util.List;

/** Pages that belong together: a screen and its forms. */
@FunctionalInterface
public interface PageSet {

  List<PageRoute> routes(Reception reception);
}
