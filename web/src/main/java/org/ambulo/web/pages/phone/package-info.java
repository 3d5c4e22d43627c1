/** What a patient sees on the phone, and the team's side of their messages. */
package org.ambulo.web.pages.phone;
