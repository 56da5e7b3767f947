/**
 * Tests of pages in a real Chromium, and what drives it.
 *
 * <p>A test class with {@link dev.caveat.browser.InBrowser} takes a {@link dev.caveat.browser.Tab} and the
 * {@link dev.caveat.browser.Web} as parameters: it shows a folder under a host's name there, and opens it here. The browser is
 * spoken to over a pipe in the language of its DevTools: that takes no library and no driver of the browser's version,
 * tells of every dialog, request and navigation, and a browser whose pipe closes ends by itself, however the tests ended.
 */
package dev.caveat.browser;
