/**
 * The JDBC driver {@code jdbc:calcrete:}. Avatica gives the shell of a driver; planning is {@link
 * io.calcrete.driver.Session}'s, and results are Arrow batches whose values become Java's at the last moment.
 */
package io.calcrete.driver;
