/**
 * The record linkage kernel: normalise, block, compare, weigh (Fellegi and Sunter 1969), cluster.
 *
 * <p>Plain Java on arrays; knows only the JDK, no stage, no database, no framework.
 */
package id.padan.linkage;
