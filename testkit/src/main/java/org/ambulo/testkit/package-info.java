/** What tests share: acceptance cases with what must come out, random cases, fixed time. */
package org.ambulo.testkit;
