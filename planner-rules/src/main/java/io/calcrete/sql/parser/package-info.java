/**
 * The SQL parser. {@code CalcreteSqlParser} is generated at build time: Calcite's grammar, plus what
 * {@code src/main/codegen} adds to it. The classes here are what its actions call.
 *
 * <p>For any Calcite: {@code parserFactory=io.calcrete.sql.parser.CalcreteSqlParser#FACTORY}.
 */
package io.calcrete.sql.parser;
