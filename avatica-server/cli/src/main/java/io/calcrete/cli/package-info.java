/**
 * The command line: {@code calcrete demo}, {@code sql}, {@code explain}, {@code check}, and whatever else stands as a
 * {@link io.calcrete.cli.Command} in the class path's service files. Everything goes through JDBC.
 */
package io.calcrete.cli;
