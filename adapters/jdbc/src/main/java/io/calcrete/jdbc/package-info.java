/**
 * Databases that have a JDBC driver. SQLite is known well; any other is trusted with what no database gets wrong. What
 * differs from one database to the next stands behind {@link io.calcrete.jdbc.Product}.
 */
package io.calcrete.jdbc;
