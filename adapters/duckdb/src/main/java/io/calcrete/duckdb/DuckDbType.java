package io.calcrete.duckdb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A type as DuckDB writes it: {@code DECIMAL(10,2)}, {@code STRUCT(a INTEGER, "b c" VARCHAR)[]}. */
sealed interface DuckDbType {
  /** As it stands in a CAST. */
  String sql();

  /** A type without parts, by the one name that DuckDB prints it with. */
  record Scalar(String name) implements DuckDbType {
    @Override
    public String sql() {
      return name;
    }
  }

  /** An exact number. */
  record Decimal(int precision, int scale) implements DuckDbType {
    @Override
    public String sql() {
      return "DECIMAL(" + precision + "," + scale + ")";
    }
  }

  /** A list; with a size, DuckDB's array of that many elements. */
  record Sequence(DuckDbType element, Optional<Integer> size) implements DuckDbType {
    static Sequence list(DuckDbType element) {
      return new Sequence(element, Optional.empty());
    }

    @Override
    public String sql() {
      return element.sql() + "[" + size.map(String::valueOf).orElse("") + "]";
    }
  }

  /** A struct. Casts between structs go by the members' names. */
  record Struct(List<Member> members) implements DuckDbType {
    public Struct {
      members = List.copyOf(members);
    }

    @Override
    public String sql() {
      return members.stream()
          .map(member -> DuckDbDialect.quote(member.name()) + " " + member.type().sql())
          .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
  }

  /** A member of a struct. */
  record Member(String name, DuckDbType type) {}

  /** A map. */
  record Map(DuckDbType key, DuckDbType value) implements DuckDbType {
    @Override
    public String sql() {
      return "MAP(" + key.sql() + ", " + value.sql() + ")";
    }
  }

  /** A type that is only ever read as text: an enum, a union, a type of an extension. */
  record Other(String text) implements DuckDbType {
    @Override
    public String sql() {
      return text;
    }
  }
}
