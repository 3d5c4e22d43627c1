package org.ambulo.web.chart;

import java.util.Optional;
import org.ambulo.fhir.terms.Systems;

/** What an order (a ServiceRequest) asks for. */
public final class Orders {

  private Orders() {}

  /** Whether it is still to be carried out, and no plan or proposal. */
  public static boolean isOpen(Fields order) {
    return order.text("status").equals("active") && order.text("intent").equals("order");
  }

  /** The id of the procedure that is ordered; nothing where it is none of ours. */
  public static Optional<String> procedure(Fields order) {
    return order.inside("code").code(Systems.INTERVENTION);
  }
}
