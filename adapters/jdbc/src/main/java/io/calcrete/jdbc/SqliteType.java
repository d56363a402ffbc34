package io.calcrete.jdbc;

import io.calcrete.backend.ArrowTypes;
import io.calcrete.backend.CatalogColumn;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a declared type of SQLite is here.
 *
 * <p>SQLite declares what a column should hold and stores what it is given: 'abc' goes into an INTEGER column, and is
 * then larger than every number. Only STRICT tables and the INTEGER PRIMARY KEY hold what they say. For the others there
 * were three ways. <em>Push nothing</em>: then most SQLite databases would be pulled over whole. <em>Read columns as
 * checked expressions</em>: then SQLite could use no index on them, nor make one for a join, since it only ever indexes
 * plain columns. <em>Guard them</em>, which is done: a condition beside the others in the WHERE of the scan that is true
 * where the value fits and an error where it does not. The others can still use an index, and then the guard looks only
 * at the rows that they let through; it costs about 35 ns for each row. Where no guard is written, a value that
 * does not fit is an error when it is read, and whoever only compares it compares it as SQLite does.
 *
 * <ul>
 *   <li>Whole numbers are BIGINT, whatever they are called, since SQLite has no others.
 *   <li>REAL, DOUBLE and FLOAT are DOUBLE; so is NUMERIC without digits, which stores doubles.
 *   <li>DECIMAL(p, s) is stored as a double too; see {@link SqliteDecimals}. With up to 15 digits those compare just as
 *       the decimals do, so that comparisons go down; arithmetic does not.
 *   <li>BOOLEAN is 0 or 1.
 *   <li>DATE, TIME, DATETIME and TIMESTAMP are texts in the forms that SQLite's own functions write; but text order is
 *       time order only among texts of one form. Dates are compared there in one form, see {@link SqliteDates}; nothing
 *       else on them goes down but IS NULL.
 *   <li>CHAR, CLOB and TEXT are VARCHAR, BLOB is VARBINARY.
 *   <li>A column of any other type, or of none, is the text of whatever is in it, a blob's as {@code \x} and its digits.
 * </ul>
 */
final class SqliteType {
  /** The most digits of which any decimal is the nearest to its nearest double. */
  static final int MOST_EXACT_DIGITS = 15;

  /** Up to here every whole number is a double. */
  static final long MOST_EXACT_DOUBLE = 1L << 53;

  private static final Pattern DECLARED =
      Pattern.compile("([^(]*)(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\))?.*", Pattern.DOTALL);

  private static final Pattern WHOLE_NUMBER = Pattern.compile("(?:.*\\b)?(?:TINY|SMALL|MEDIUM|BIG)?INT(?:EGER)?\\d*\\b.*");

  /**
   * A column of a table or view.
   *
   * @param table the table's name
   * @param name its name
   * @param declared its declared type, empty for none
   * @param nullable whether it may be NULL
   * @param certain whether it holds what it declares
   * @param inView whether it is a view's; what a view declares is a guess of SQLite's, and BLOB its word for no guess
   */
  record Column(String table, String name, String declared, boolean nullable, boolean certain, boolean inView) {}

  private final Column column;
  private final String quoted;

  private SqliteType(Column column) {
    this.column = column;
    this.quoted = SqliteDialect.quoted(column.name());
  }

  /**
   * How a column is read.
   *
   * @param binary whether a text column may have been declared to compare otherwise than byte by byte
   */
  static CatalogColumn describe(Column column, boolean binary) {
    return new SqliteType(column).describe(binary);
  }

  private CatalogColumn describe(boolean binary) {
    ArrowType type = layout();
    return type == null
        ? described(ArrowType.Utf8.INSTANCE, textOfAny(), null)
        : described(type, binary && type instanceof ArrowType.Utf8 ? quoted + " COLLATE BINARY" : null, guard(type));
  }

  private CatalogColumn described(ArrowType type, @Nullable String readAs, @Nullable String fits) {
    Field field = new Field(column.name, new FieldType(column.nullable, type, null), List.of());
    return new CatalogColumn(field, readAs, column.declared, null, fits == null || column.certain ? null : fits);
  }

  /** Null for the text of whatever is in it. */
  private @Nullable ArrowType layout() {
    Matcher declared = DECLARED.matcher(column.declared.toUpperCase(Locale.ROOT).strip().replaceAll("\\s+", " "));
    if (!declared.matches()) {
      return null;
    }
    String name = declared.group(1).strip();
    return switch (name) {
      case "BOOL", "BOOLEAN" -> ArrowType.Bool.INSTANCE;
      case "DATE" -> new ArrowType.Date(DateUnit.DAY);
      case "TIME" -> new ArrowType.Time(TimeUnit.MICROSECOND, 64);
      case "DATETIME", "TIMESTAMP" -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, null);
      case "DECIMAL", "NUMERIC", "DEC", "NUMBER" -> decimal(declared.group(2), declared.group(3));
      default -> byAffinity(name);
    };
  }

  private static ArrowType decimal(@Nullable String precision, @Nullable String scale) {
    ArrowType number = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
    if (precision == null || precision.length() > 2) {
      return number;
    }
    int digits = Integer.parseInt(precision);
    int behindThePoint = scale == null ? 0 : Integer.parseInt(scale);
    boolean fits = digits >= 1 && digits <= ArrowTypes.MAX_DECIMAL_PRECISION && behindThePoint <= digits;
    return fits ? new ArrowType.Decimal(digits, behindThePoint, 128) : number;
  }

  /** SQLite's own rules, in their order, but that POINT and INTERVAL are no whole numbers. */
  private @Nullable ArrowType byAffinity(String name) {
    if (name.contains("INT")) {
      return WHOLE_NUMBER.matcher(name).matches() ? new ArrowType.Int(64, true) : null;
    }
    if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
      return ArrowType.Utf8.INSTANCE;
    }
    if (name.contains("BLOB")) {
      return column.inView ? null : ArrowType.Binary.INSTANCE;
    }
    return name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")
        ? new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE)
        : null;
  }

  private String textOfAny() {
    return "CASE typeof(" + quoted + ") WHEN 'blob' THEN '\\x' || lower(hex(" + quoted + ")) ELSE CAST(" + quoted
        + " AS TEXT) END";
  }

  /** The condition that a value fits, or an error; null for types of which nothing goes down. */
  private @Nullable String guard(ArrowType type) {
    return switch (type.getTypeID()) {
      case Int -> guard("typeof(" + quoted + ") IN ('integer', 'null')");
      case Utf8 -> guard("typeof(" + quoted + ") IN ('text', 'null')");
      case Binary -> guard("typeof(" + quoted + ") IN ('blob', 'null')");
      case Bool -> guard(quoted + " IS NULL OR typeof(" + quoted + ") = 'integer' AND " + quoted + " IN (0, 1)");
      case FloatingPoint ->
          guard(
              "typeof(" + quoted + ") IN ('real', 'null') OR typeof(" + quoted + ") = 'integer' AND " + quoted
                  + " BETWEEN -" + MOST_EXACT_DOUBLE + " AND " + MOST_EXACT_DOUBLE);
      case Decimal -> guard((ArrowType.Decimal) type);
      default -> null;
    };
  }

  /** A double is the nearest to a decimal of the scale if it survives being made one. */
  private @Nullable String guard(ArrowType.Decimal type) {
    if (type.getPrecision() > MOST_EXACT_DIGITS) {
      return null;
    }
    String power = "1" + "0".repeat(type.getScale()) + ".0";
    String most = "1" + "0".repeat(type.getPrecision() - type.getScale());
    return guard(
        quoted + " IS NULL OR typeof(" + quoted + ") IN ('integer', 'real') AND abs(" + quoted + ") < " + most
            + " AND round(" + quoted + " * " + power + ") / " + power + " = " + quoted);
  }

  private String guard(String fits) {
    return "(" + fits + " OR " + SqliteFunctions.MISFIT + "(" + quoted + ", " + SqliteDialect.literal(column.table)
        + ", " + SqliteDialect.literal(column.name) + ", " + SqliteDialect.literal(column.declared) + "))";
  }
}
