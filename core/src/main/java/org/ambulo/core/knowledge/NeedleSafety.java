package org.ambulo.core.knowledge;

import java.util.List;

/**
 * What every needle is judged by.
 *
 * @param gates the gates common to all procedures
 * @param holds by medicine
 */
public record NeedleSafety(
    Catalogue<ReasonCode> reasonCodes,
    List<Gate> gates,
    Catalogue<AntithromboticHold> holds,
    SteroidRules steroid) {
  public NeedleSafety {
    gates = List.copyOf(gates);
  }
}
