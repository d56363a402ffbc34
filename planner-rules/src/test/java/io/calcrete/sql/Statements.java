package io.calcrete.sql;

import io.calcrete.sql.parser.CalcreteSqlParser;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.config.Lex;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.dialect.AnsiSqlDialect;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;

/** What the tests of the parser do with a text. */
final class Statements {
  private static final SqlParser.Config CONFIG =
      SqlParser.config().withLex(Lex.MYSQL_ANSI).withParserFactory(CalcreteSqlParser.FACTORY);

  private Statements() {}

  static SqlNode expression(String sql) throws SqlParseException {
    return SqlParser.create(sql, CONFIG).parseExpression();
  }

  static SqlNode query(String sql) throws SqlParseException {
    return SqlParser.create(sql, CONFIG).parseStmt();
  }

  /** In one line, names unquoted, parentheses where precedence needs them. */
  static String text(SqlNode node) {
    return node.toSqlString(
            c -> c.withDialect(AnsiSqlDialect.DEFAULT).withQuoteAllIdentifiers(false).withAlwaysUseParentheses(true))
        .getSql()
        .replaceAll("\\s+", " ");
  }

  /** A plain Calcite that was told of nothing but the parser. */
  static Connection plainCalcite() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:calcite:parserFactory=io.calcrete.sql.parser.CalcreteSqlParser#FACTORY;lex=MYSQL_ANSI;fun=postgresql");
  }

  /** The rows of a query, their columns joined with a bar. */
  static List<String> rows(String sql) throws SQLException {
    try (Connection connection = plainCalcite();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(rows.getObject(i)));
        }
        texts.add(String.join("|", row));
      }
      return texts;
    }
  }
}
