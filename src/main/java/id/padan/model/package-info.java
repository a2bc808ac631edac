/**
 * Plain records of the field that several stages share: households and persons, NIK and KK numbers,
 * region codes, periods, findings.
 *
 * <p>Knows only the JDK. Reads {@code variables.csv}, the list of canonical variables; writes
 * nothing. Guarantees that values are immutable. Refuses impossible codes and periods when they are
 * made.
 */
package id.padan.model;
