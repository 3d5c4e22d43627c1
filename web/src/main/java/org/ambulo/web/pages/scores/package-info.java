/** What questionnaires gave, and a new score. */
package org.ambulo.web.pages.scores;
