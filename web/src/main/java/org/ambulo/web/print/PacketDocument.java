package org.ambulo.web.print;

import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.procedures.PacketPage.Packet;

/**
 * What a payer is sent to authorise a procedure, on paper.
 *
 * @param who name, birth date and id, on each page
 */
public record PacketDocument(Frame frame, String who, Packet packet) implements Page {}
