/**
 * The way to PostgreSQL: named statements, {@code COPY} in and out, connections and roles, the
 * embedded server.
 *
 * <p>Knows no stage. Statements stand in {@code src/main/resources/sql/<stage>/}, one a file. Reads
 * and writes for others in their connection and transaction; of its own it writes the {@code
 * access} schema, the region lists in {@code definition}, the migrations, and the server's folder
 * {@code postgres} under the data folder. Guarantees that the embedded server listens on the
 * loopback address only and asks for its password, and that error details, which quote rows, do not
 * get into exceptions. Refuses a PostgreSQL older than 15.
 */
package id.padan.db;
