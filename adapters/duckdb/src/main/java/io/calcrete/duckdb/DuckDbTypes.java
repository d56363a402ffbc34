package io.calcrete.duckdb;

import static java.util.stream.Collectors.toMap;

import io.calcrete.backend.ArrowTypes;
import io.calcrete.duckdb.DuckDbType.Decimal;
import io.calcrete.duckdb.DuckDbType.Member;
import io.calcrete.duckdb.DuckDbType.Scalar;
import io.calcrete.duckdb.DuckDbType.Sequence;
import io.calcrete.duckdb.DuckDbType.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The table of types: what a DuckDB column is to the parts above, and by which cast.
 *
 * <p>A type that Arrow and DuckDB lay out alike is read as it is. Unsigned integers are cast to the next wider signed
 * type, HUGEINT to DECIMAL(38,0), arrays to lists; and what SQL has no type for is cast to text, enums and JSON among it.
 * Casts reach into lists, structs and maps.
 */
final class DuckDbTypes {
  private static final String UTC = "UTC";
  private static final Scalar TEXT = new Scalar("VARCHAR");

  /** Types that are exported as they are, in the one layout that {@link ArrowTypes#toArrow} has for them. */
  private static final Map<String, ArrowType> PLAIN =
      Map.ofEntries(
          Map.entry("BOOLEAN", ArrowType.Bool.INSTANCE),
          Map.entry("TINYINT", new ArrowType.Int(8, true)),
          Map.entry("SMALLINT", new ArrowType.Int(16, true)),
          Map.entry("INTEGER", new ArrowType.Int(32, true)),
          Map.entry("BIGINT", new ArrowType.Int(64, true)),
          Map.entry("FLOAT", new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE)),
          Map.entry("DOUBLE", new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE)),
          Map.entry("VARCHAR", ArrowType.Utf8.INSTANCE),
          Map.entry("BLOB", ArrowType.Binary.INSTANCE),
          Map.entry("DATE", new ArrowType.Date(DateUnit.DAY)),
          Map.entry("TIME", new ArrowType.Time(TimeUnit.MICROSECOND, 64)),
          Map.entry("TIME_NS", new ArrowType.Time(TimeUnit.NANOSECOND, 64)),
          Map.entry("TIMESTAMP_S", new ArrowType.Timestamp(TimeUnit.SECOND, null)),
          Map.entry("TIMESTAMP_MS", new ArrowType.Timestamp(TimeUnit.MILLISECOND, null)),
          Map.entry("TIMESTAMP", new ArrowType.Timestamp(TimeUnit.MICROSECOND, null)),
          Map.entry("TIMESTAMP_NS", new ArrowType.Timestamp(TimeUnit.NANOSECOND, null)),
          Map.entry("TIMESTAMP WITH TIME ZONE", new ArrowType.Timestamp(TimeUnit.MICROSECOND, UTC)),
          Map.entry("TIMESTAMPTZ_NS", new ArrowType.Timestamp(TimeUnit.NANOSECOND, UTC)));

  /** The same table backwards, to find the type to cast to. */
  private static final Map<ArrowType, String> NAMES =
      PLAIN.entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));

  /** Numbers that standard SQL has under another name only. */
  private static final Map<String, DuckDbType> WIDENED =
      Map.of(
          "UTINYINT", new Scalar("SMALLINT"),
          "USMALLINT", new Scalar("INTEGER"),
          "UINTEGER", new Scalar("BIGINT"),
          "UBIGINT", new Decimal(20, 0),
          "HUGEINT", new Decimal(38, 0));

  private DuckDbTypes() {}

  /** Whether a column of an Arrow stream has a type here, in its own layout. */
  static boolean isImported(Field field) {
    ArrowType type = field.getType();
    if (type instanceof ArrowType.List || type instanceof ArrowType.Struct) {
      return field.getChildren().stream().allMatch(DuckDbTypes::isImported);
    }
    return NAMES.containsKey(type) || (type instanceof ArrowType.Decimal decimal && decimal.getBitWidth() == 128);
  }

  /** The type that a column of this type is read as: itself where that can be. */
  static DuckDbType readAs(DuckDbType type) {
    if (type instanceof Scalar scalar) {
      return PLAIN.containsKey(scalar.name()) ? scalar : WIDENED.getOrDefault(scalar.name(), TEXT);
    } else if (type instanceof Decimal) {
      return type;
    } else if (type instanceof Sequence sequence) {
      return Sequence.list(readAs(sequence.element()));
    } else if (type instanceof Struct struct) {
      return new Struct(struct.members().stream().map(m -> new Member(m.name(), readAs(m.type()))).toList());
    } else if (type instanceof DuckDbType.Map map) {
      return new DuckDbType.Map(readAs(map.key()), readAs(map.value()));
    }
    return TEXT;
  }

  /** The expression that reads a column of this type, or null if its name alone does. */
  static @Nullable String readAs(String column, DuckDbType type) {
    DuckDbType read = readAs(type);
    return read.equals(type) ? null : "CAST(" + DuckDbDialect.quote(column) + " AS " + read.sql() + ")";
  }

  /** How Arrow batches carry a column that is read as {@link #readAs(DuckDbType)} says. */
  static Field field(String name, boolean nullable, DuckDbType type) {
    DuckDbType read = readAs(type);
    return new Field(name, new FieldType(nullable, layout(read), null), children(read));
  }

  private static ArrowType layout(DuckDbType type) {
    if (type instanceof Scalar scalar) {
      return PLAIN.get(scalar.name());
    } else if (type instanceof Decimal decimal) {
      return new ArrowType.Decimal(decimal.precision(), decimal.scale(), 128);
    } else if (type instanceof Sequence) {
      return ArrowType.List.INSTANCE;
    } else if (type instanceof Struct) {
      return ArrowType.Struct.INSTANCE;
    }
    return new ArrowType.Map(false);
  }

  private static List<Field> children(DuckDbType type) {
    if (type instanceof Sequence sequence) {
      return List.of(field("item", true, sequence.element()));
    } else if (type instanceof Struct struct) {
      return struct.members().stream().map(member -> field(member.name(), true, member.type())).toList();
    } else if (type instanceof DuckDbType.Map map) {
      List<Field> entry = List.of(field("key", false, map.key()), field("value", true, map.value()));
      return List.of(new Field("entries", FieldType.notNullable(ArrowType.Struct.INSTANCE), entry));
    }
    return List.of();
  }

  /** Whether DuckDB's batches of a result of this type have the layout that is asked for. */
  static boolean isLaidOutAs(Field wanted, DuckDbType type) {
    return readAs(type).equals(type) && ArrowTypes.sameLayout(wanted, field(wanted.getName(), true, type))
        || isUntypedNull(type) && wanted.getType() instanceof ArrowType.Null;
  }

  /**
   * The type to cast a result to, so that its batches have the layout that is asked for; empty if DuckDB has none.
   *
   * @param actual what the result is, as far as it is known: a struct keeps the names of its members
   */
  static Optional<DuckDbType> castTo(Field wanted, Optional<DuckDbType> actual) {
    ArrowType type = wanted.getType();
    List<Field> children = wanted.getChildren();
    if (type instanceof ArrowType.Decimal decimal) {
      return Optional.of(new Decimal(decimal.getPrecision(), decimal.getScale()));
    } else if (type instanceof ArrowType.List) {
      return castTo(children.get(0), actual.map(DuckDbTypes::element)).map(Sequence::list);
    } else if (type instanceof ArrowType.Struct) {
      return struct(children, actual);
    } else if (type instanceof ArrowType.Map) {
      Optional<DuckDbType.Map> map = actual.filter(DuckDbType.Map.class::isInstance).map(DuckDbType.Map.class::cast);
      List<Field> entry = children.get(0).getChildren();
      Optional<DuckDbType> key = castTo(entry.get(0), map.map(DuckDbType.Map::key));
      Optional<DuckDbType> value = castTo(entry.get(1), map.map(DuckDbType.Map::value));
      return key.flatMap(k -> value.map(v -> new DuckDbType.Map(k, v)));
    }
    return Optional.ofNullable(NAMES.get(type)).map(Scalar::new);
  }

  private static @Nullable DuckDbType element(DuckDbType type) {
    return type instanceof Sequence sequence ? sequence.element() : null;
  }

  private static Optional<DuckDbType> struct(List<Field> fields, Optional<DuckDbType> actual) {
    List<Member> names = actual.orElse(null) instanceof Struct known ? known.members() : List.of();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      boolean known = names.size() == fields.size();
      Optional<DuckDbType> type =
          castTo(fields.get(i), known ? Optional.of(names.get(i).type()) : Optional.empty());
      if (type.isEmpty()) {
        return Optional.empty();
      }
      members.add(new Member(known ? names.get(i).name() : fields.get(i).getName(), type.get()));
    }
    return Optional.of(new Struct(members));
  }

  /** The type of NULL where nothing says which. */
  private static boolean isUntypedNull(DuckDbType type) {
    return type instanceof Scalar scalar && scalar.name().equals("\"NULL\"");
  }
}
