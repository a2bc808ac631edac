/**
 * The way to PostgreSQL: named statements, {@code COPY} in and out, connections and roles, the
 * embedded server.
 *
 * <p>Knows no stage. Statements stand in {@code src/main/resources/sql/<stage>/}, one a file.
 */
package id.padan.db;
