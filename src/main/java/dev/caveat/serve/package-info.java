/**
 * A small web server for a published folder: so that an editor sees a site as its readers will.
 *
 * <p>It only reads. It answers to nobody who calls it by a name that it does not know, serves nothing that lies outside of
 * its folder or is hidden, and is no server for the open internet.
 */
package dev.caveat.serve;
