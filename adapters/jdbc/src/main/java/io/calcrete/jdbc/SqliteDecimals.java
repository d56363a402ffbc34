package io.calcrete.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import org.apache.arrow.vector.DecimalVector;
import org.sqlite.core.Codes;

/**
 * Reads a column of decimals, which SQLite stores as integers and doubles.
 *
 * <p>A double stands for the decimal that it was made from: the one with the column's scale to which it is the nearest
 * double. There is at most one as long as the column has 15 digits, and a double that is nearest to none is a misfit;
 * for longer columns it is the shortest decimal that the double is nearest to.
 *
 * <p>A sum of integers comes as a text that {@link SqliteSum} describes.
 */
final class SqliteDecimals {
  /** Up to here a double times a power of ten is off by less than one half. */
  private static final double MOST_UNSCALED = 1L << 52;

  /** Powers of ten up to here are exact as doubles. */
  private static final int MOST_SCALE = 22;

  private final SqliteCells cells;
  private final int column;
  private final DecimalVector vector;
  private final ColumnSource source;
  private final int scale;
  private final int precision;
  private final double power;

  SqliteDecimals(SqliteCells cells, int column, DecimalVector vector, ColumnSource source) {
    this.cells = cells;
    this.column = column;
    this.vector = vector;
    this.source = source;
    this.scale = vector.getScale();
    this.precision = vector.getPrecision();
    this.power = Math.pow(10, scale);
  }

  void write(int slot, int storage) throws SQLException {
    switch (storage) {
      case Codes.SQLITE_INTEGER -> set(slot, BigDecimal.valueOf(cells.integer(column)));
      case Codes.SQLITE_FLOAT -> real(slot, cells.real(column));
      case Codes.SQLITE_TEXT -> text(slot, cells.text(column));
      default -> throw source.misfit(cells.describe(column));
    }
  }

  private void real(int slot, double value) throws SQLException {
    double unscaled = Math.rint(value * power);
    if (scale <= MOST_SCALE && Math.abs(unscaled) < MOST_UNSCALED) {
      if (unscaled / power != value) {
        throw source.misfit(cells.describe(column));
      }
      set(slot, BigDecimal.valueOf((long) unscaled, scale));
    } else if (Double.isInfinite(value)) {
      throw source.misfit(cells.describe(column));
    } else {
      set(slot, BigDecimal.valueOf(value));
    }
  }

  private void text(int slot, String text) throws SQLException {
    BigInteger sum = source.table() == null ? SqliteSum.parse(text) : null;
    try {
      set(slot, sum == null ? new BigDecimal(text) : new BigDecimal(sum));
    } catch (NumberFormatException e) {
      throw source.misfit(cells.describe(column));
    }
  }

  private void set(int slot, BigDecimal value) throws SQLException {
    BigDecimal scaled;
    try {
      scaled = value.setScale(scale);
    } catch (ArithmeticException e) {
      throw source.misfit(cells.describe(column));
    }
    if (scaled.precision() > precision) {
      throw source.misfit(cells.describe(column));
    }
    vector.setSafe(slot, scaled);
  }
}
