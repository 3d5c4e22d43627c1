package org.ambulo.web.pages.admin;

import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * A secret that is shown this once.
 *
 * @param whose login
 * @param advice what to do with it
 * @param account id, for the way back
 */
public record ShownOncePage(Frame frame, String whose, String secret, String advice, String account)
    implements Page {}
