package io.calcrete.backend;

import static java.util.Objects.requireNonNull;

import org.apache.arrow.vector.types.pojo.Field;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A column of a table.
 *
 * @param field name, type and nullability, one of the types of {@link ArrowTypes}
 * @param readAs the expression that yields the column in {@code field}'s type, in the backend's dialect, when the
 *     plain name does not, such as {@code CAST("id" AS VARCHAR)} for an enum; null for a plain column. Everything
 *     above sees only the expression, so that comparisons and arithmetic mean what the declared type says
 * @param remoteType what the backend calls the type
 * @param comment what the backend's owner says of it, or null
 * @param guard for a backend that lets values of other types into the column, as SQLite does: a condition in its
 *     dialect that is true where the value fits {@code field} and an error where it does not. It belongs into the WHERE
 *     of every scan that uses the column for more than reading it, beside the conditions on the column itself, which
 *     can then still use an index; null where nothing else can be in the column
 */
public record CatalogColumn(
    Field field, @Nullable String readAs, String remoteType, @Nullable String comment, @Nullable String guard) {
  public CatalogColumn {
    requireNonNull(field, "field");
    requireNonNull(remoteType, "remoteType");
  }

  /** A column that needs no guard. */
  public CatalogColumn(Field field, @Nullable String readAs, String remoteType, @Nullable String comment) {
    this(field, readAs, remoteType, comment, null);
  }

  /** A column that is read by its name. */
  public static CatalogColumn plain(Field field, String remoteType) {
    return new CatalogColumn(field, null, remoteType, null);
  }

  /** The column's name, as the backend writes it. */
  public String name() {
    return field.getName();
  }
}
