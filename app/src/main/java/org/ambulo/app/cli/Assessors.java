package org.ambulo.app.cli;

import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.knowledge.relief.KeptLibraries;

/** Assessors whose libraries of relief are kept in the user's cache folder. */
final class Assessors {

  private Assessors() {}

  /** By the limits of the default payer, the first of the knowledge base. */
  static Assessor usual(KnowledgeBase knowledge) {
    return of(knowledge, knowledge.priorAuthorisation().profiles().at(0));
  }

  static Assessor of(KnowledgeBase knowledge, PayerProfile payer) {
    return new Assessor(
        knowledge, payer, new KeptLibraries(knowledge.relief(), CacheFolder.path()));
  }
}
