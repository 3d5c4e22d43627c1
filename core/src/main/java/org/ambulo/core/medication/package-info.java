/** The regimen: what is taken or asked for, how much of it a day, and whether it is safe. */
package org.ambulo.core.medication;
