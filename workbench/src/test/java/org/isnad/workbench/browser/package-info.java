/**
 * The browser client in a real browser, against the real server and a case that was really ingested. Debian's Chromium is driven
 * over its own protocol (Chrome DevTools Protocol, 1.3): a process, a WebSocket of the JDK, no library.
 */
package org.isnad.workbench.browser;
