/** Which interventional procedure a patient can have, and what holds back the others. */
package org.ambulo.core.procedure;
