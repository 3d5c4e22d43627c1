/** Accounts, backups and the audit trail, for those who run the clinic's system. */
package org.ambulo.web.pages.admin;
