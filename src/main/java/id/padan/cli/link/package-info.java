/**
 * Linking of lists that are not in the warehouse: reads a CSV by a linkage model, writes it back
 * with clusters. Nothing here touches the database.
 */
package id.padan.cli.link;
