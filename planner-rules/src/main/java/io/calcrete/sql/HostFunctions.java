package io.calcrete.sql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.calcite.linq4j.function.Strict;
import org.apache.calcite.runtime.SqlFunctions;

/**
 * What SQL means where Calcite's Enumerable engine means something else, for it to call. Public, since generated code
 * calls the methods. NULL where an argument is NULL.
 *
 * <p>Text counts code points, not Java's chars; a double is divided by zero with an error, and NaN equals itself and is
 * larger than any number; text of a value is what PostgreSQL prints.
 */
@Strict
public final class HostFunctions {
  private static final int SURROGATES = 0x800;
  private static final char BEHIND_SURROGATES = 0xE000;
  /** How many chars are behind the surrogates, which {@link #codePointOrdered} puts before them. */
  private static final int LAST_OTHERS = 0x2000;
  private static final char FIRST_MOVED = Character.MIN_SURROGATE + LAST_OTHERS;

  private HostFunctions() {}

  /** {@code a / b} of doubles. */
  public static double divide(double a, double b) {
    if (b == 0) {
      throw new ArithmeticException("division by zero");
    }
    return a / b;
  }

  /** The same number, but for -0, which is 0. */
  public static double zeroWithoutSign(double a) {
    return a + 0d;
  }

  /** The same number, but for -0, which is 0. */
  public static float zeroWithoutSignOfReal(float a) {
    return a + 0f;
  }

  /** {@code a / b} of decimals, rounded half away from zero to a number of digits behind the point. */
  public static BigDecimal divideDecimals(BigDecimal a, BigDecimal b, int scale) {
    if (b.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return a.divide(b, scale, RoundingMode.HALF_UP);
  }

  /** {@code ABS(a)}, which for the smallest number is none. */
  public static int absInt(int a) {
    return Math.absExact(a);
  }

  /** {@code ABS(a)}, which for the smallest number is none. */
  public static long absLong(long a) {
    return Math.absExact(a);
  }

  /** {@code a = b} of doubles. */
  public static boolean equal(double a, double b) {
    return a == b || (Double.isNaN(a) && Double.isNaN(b));
  }

  /** {@code a <> b} of doubles. */
  public static boolean notEqual(double a, double b) {
    return !equal(a, b);
  }

  /** {@code a < b} of doubles. */
  public static boolean less(double a, double b) {
    return a < b || (!Double.isNaN(a) && Double.isNaN(b));
  }

  /** {@code a > b} of doubles. */
  public static boolean greater(double a, double b) {
    return less(b, a);
  }

  /** {@code a <= b} of doubles. */
  public static boolean lessOrEqual(double a, double b) {
    return !less(b, a);
  }

  /** {@code a >= b} of doubles. */
  public static boolean greaterOrEqual(double a, double b) {
    return !less(a, b);
  }

  /** A double as whole number, half to even. */
  public static double roundToEven(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new ArithmeticException(number + " is out of range");
    }
    return Math.rint(number);
  }

  /** {@code LN(number)}, which zero and less have none of. */
  public static double naturalLogarithm(double number) {
    return Math.log(positive(number));
  }

  /** {@code LOG10(number)}, which zero and less have none of. */
  public static double decimalLogarithm(double number) {
    return Math.log10(positive(number));
  }

  private static double positive(double number) {
    if (number <= 0) {
      throw new IllegalArgumentException("cannot take the logarithm of zero or of a negative number");
    }
    return number;
  }

  /** {@code POWER(base, exponent)}, and with it roots. */
  public static double power(double base, double exponent) {
    if (base == 0 && exponent < 0) {
      throw new IllegalArgumentException("zero raised to a negative power is undefined");
    }
    if (base < 0 && exponent != Math.rint(exponent)) {
      throw new IllegalArgumentException("a negative number has no root, nor any power that is not a whole number");
    }
    return Math.pow(base, exponent);
  }

  /** A number that compares as doubles are to: NaN the largest, zero without a sign. */
  public static long numberOrdered(double number) {
    long bits = Double.doubleToLongBits(number == 0 ? 0 : number);
    return bits ^ (bits >> 63 & Long.MAX_VALUE);
  }

  /** The double that was {@link #numberOrdered}. */
  public static double numberRestored(long ordered) {
    return Double.longBitsToDouble(ordered ^ (ordered >> 63 & Long.MAX_VALUE));
  }

  /** A text whose chars compare as the code points of the given one do: surrogates behind all others. */
  public static String codePointOrdered(String text) {
    return turned(text, Character.MIN_SURROGATE, BEHIND_SURROGATES, LAST_OTHERS);
  }

  /** The text that was {@link #codePointOrdered}. */
  public static String codePointRestored(String ordered) {
    return turned(ordered, Character.MIN_SURROGATE, FIRST_MOVED, SURROGATES);
  }

  /** Exchanges the chars from {@code first} to before {@code second} with those from there on. */
  private static String turned(String text, char first, char second, int forward) {
    int start = 0;
    while (start < text.length() && text.charAt(start) < first) {
      start++;
    }
    if (start == text.length()) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (int i = start; i < chars.length; i++) {
      if (chars[i] >= first) {
        chars[i] += chars[i] < second ? forward : first - second;
      }
    }
    return new String(chars);
  }

  /** {@code CHAR_LENGTH(text)}. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** {@code SUBSTRING(text FROM start)}; a start before the text begins with it. */
  public static String substringFrom(String text, int start) {
    return substring(text, start, Integer.MAX_VALUE);
  }

  /** {@code SUBSTRING(text FROM start FOR length)}: the part of the range that lies in the text. */
  public static String substring(String text, int start, int length) {
    if (length < 0) {
      throw new IllegalArgumentException("negative substring length not allowed");
    }
    int points = length(text);
    long from = Math.max(1L, start);
    long to = Math.min((long) start + length, points + 1L);
    if (from >= to) {
      return "";
    }
    int first = text.offsetByCodePoints(0, (int) from - 1);
    return text.substring(first, text.offsetByCodePoints(first, (int) (to - from)));
  }

  /** What JSON_VALUE found, as text. */
  public static String jsonText(Object found) {
    return String.valueOf(found);
  }

  /** {@code CAST(text AS VARCHAR(length))}. */
  public static String truncated(String text, int length) {
    return length(text) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length));
  }

  /** {@code CAST(text AS CHAR(length))}. */
  public static String padded(String text, int length) {
    String cut = truncated(text, length);
    return cut + " ".repeat(length - length(cut));
  }

  /**
   * {@code TRIM(sides characters FROM text)}.
   *
   * @param sides LEADING, TRAILING or BOTH
   */
  public static String trim(String sides, String characters, String text) {
    return SqlFunctions.trim(!sides.equals("TRAILING"), !sides.equals("LEADING"), characters, text, true);
  }

  /** {@code POSITION(part IN text)}, 0 if it is not there. */
  public static int position(String part, String text) {
    int found = text.indexOf(part);
    return found < 0 ? 0 : text.codePointCount(0, found) + 1;
  }

  /** {@code UPPER(text)}, letter by letter, as PostgreSQL does it in every locale. */
  public static String upper(String text) {
    return mapped(text, true);
  }

  /** {@code LOWER(text)}, letter by letter, as PostgreSQL does it in every locale. */
  public static String lower(String text) {
    return mapped(text, false);
  }

  private static String mapped(String text, boolean upper) {
    StringBuilder mapped = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> upper ? Character.toUpperCase(point) : Character.toLowerCase(point))
        .forEach(mapped::appendCodePoint);
    return mapped.toString();
  }

  /** {@code CAST(boolean AS VARCHAR)}. */
  public static String textOfBoolean(boolean truth) {
    return truth ? "true" : "false";
  }

  /** {@code CAST(double AS VARCHAR)}: the shortest number that reads back, without an exponent where that is short. */
  public static String textOfDouble(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0" : "0";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -4 && exponent < 15) {
      return shortest.setScale(Math.max(0, shortest.scale()), RoundingMode.UNNECESSARY).toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return (shortest.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+")
        + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
  }

  /** {@code CAST(decimal AS VARCHAR)}, with all digits of its scale. */
  public static String textOfDecimal(BigDecimal number, int scale) {
    return number.setScale(scale, RoundingMode.HALF_UP).toPlainString();
  }
}
