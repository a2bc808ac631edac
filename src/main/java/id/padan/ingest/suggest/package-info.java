/**
 * Proposes a layout for a file that fits none: compares its header and values with every layout.
 * Reads a file and definition files; writes nothing.
 */
package id.padan.ingest.suggest;
