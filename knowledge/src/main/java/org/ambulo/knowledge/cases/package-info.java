/**
 * Case files: what a clinician knows of a patient, in YAML; read into a record and written back.
 */
package org.ambulo.knowledge.cases;
