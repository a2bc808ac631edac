/** Measures a whole run on synthetic districts against what {@code COPY} alone needs. */
package id.padan.cli.bench;
