/** History, examination and the causes they speak for, and red flags that interrupt. */
package org.ambulo.web.pages.assessment;
