package io.calcrete.backend;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * What a backend evaluates exactly as SEMANTICS.md says. <b>What is not declared is not pushed.</b>
 *
 * <p>Plain data: functions by name and argument types, aggregates, joins, clauses, and the types that literals and
 * parameters may have. The conformance kit proves each declaration, and that what is not declared stays above.
 */
public final class Capabilities {
  private final String product;
  private final Map<String, List<Scalar>> scalars;
  private final Map<String, List<Scalar>> windows;
  private final Map<String, List<AggregateFunction>> aggregates;
  private final Set<JoinRelType> joins;
  private final Set<Feature> features;
  private final Set<SqlTypeName> literals;
  private final Predicate<RelDataType> moreLiterals;
  private final Predicate<RelDataType> comparable;
  private final double joinCost;

  private Capabilities(Builder builder) {
    product = builder.product;
    scalars = Map.copyOf(builder.scalars);
    windows = Map.copyOf(builder.windows);
    aggregates = Map.copyOf(builder.aggregates);
    joins = Set.copyOf(builder.joins);
    features = Set.copyOf(builder.features);
    literals = Set.copyOf(builder.literals);
    moreLiterals = builder.moreLiterals;
    comparable = builder.comparable;
    joinCost = builder.joinCost;
  }

  /**
   * Starts a declaration of nothing.
   *
   * @param product what people call the database, such as {@code SQLite}
   */
  public static Builder builder(String product) {
    return new Builder(product);
  }

  /** What people call the database. */
  public String product() {
    return product;
  }

  /** Whether a clause is declared. */
  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  /** Whether a kind of join is declared. */
  public boolean joins(JoinRelType type) {
    return joins.contains(type);
  }

  /** Whether values of a type may be written as literals and bound as parameters. */
  public boolean literal(SqlTypeName type) {
    return literals.contains(type);
  }

  /** The same, for types of which only some are declared, such as short decimals. */
  public boolean literal(RelDataType type) {
    return literal(type.getSqlTypeName()) || moreLiterals.test(type);
  }

  /** Whether values of a type are equal, grouped and ordered as SEMANTICS.md says. */
  public boolean comparable(RelDataType type) {
    return comparable.test(type);
  }

  /**
   * What a row that a join looks up by key costs this database, in rows that travel from it: nothing for one that joins
   * faster than it sends. The planner takes joins of many rows from one that joins row by row.
   */
  public double joinCost() {
    return joinCost;
  }

  /** The declaration that covers a call of a function, if one does. */
  public Optional<Scalar> scalar(RexCall call) {
    return first(scalars, call);
  }

  /** The declaration that covers a call of a window function, if one does. */
  public Optional<Scalar> window(RexCall call) {
    return first(windows, call);
  }

  /** The declaration that covers an aggregate of columns of these types, if one does. */
  public Optional<AggregateFunction> aggregate(AggregateCall call, List<RelDataType> argumentTypes) {
    return aggregates.getOrDefault(key(call.getAggregation()), List.of()).stream()
        .filter(f -> (!call.isDistinct() || f.distinct()) && f.arguments().test(argumentTypes, call.getType()))
        .findFirst();
  }

  /** Every declared scalar function, by name, for the conformance kit and the documentation. */
  public Set<String> scalarNames() {
    return new TreeSet<>(scalars.keySet());
  }

  /** Every declared aggregate, by name. */
  public Set<String> aggregateNames() {
    return new TreeSet<>(aggregates.keySet());
  }

  /** Every declared window function, by name. */
  public Set<String> windowNames() {
    return new TreeSet<>(windows.keySet());
  }

  /** The same declaration without the functions and aggregates of a name, to see that what is not declared stays above. */
  public Capabilities without(String key) {
    Builder builder = copy();
    builder.scalars.remove(key);
    builder.windows.remove(key);
    builder.aggregates.remove(key);
    return builder.build();
  }

  /** The same declaration without a kind of join. */
  public Capabilities without(JoinRelType type) {
    Builder builder = copy();
    builder.joins.remove(type);
    return builder.build();
  }

  /** The same declaration without a clause. */
  public Capabilities without(Feature feature) {
    Builder builder = copy();
    builder.features.remove(feature);
    return builder.build();
  }

  private Builder copy() {
    Builder builder = new Builder(product);
    builder.scalars.putAll(scalars);
    builder.windows.putAll(windows);
    builder.aggregates.putAll(aggregates);
    builder.joins.addAll(joins);
    builder.features.addAll(features);
    builder.literals.addAll(literals);
    builder.moreLiterals = moreLiterals;
    builder.comparable = comparable;
    builder.joinCost = joinCost;
    return builder;
  }

  /** The name that an operator is declared under: its kind where Calcite gives it one of its own, else its name. */
  public static String key(SqlOperator operator) {
    SqlKind kind = operator.getKind();
    // To Calcite, EVERY and BOOL_AND are kinds of MIN.
    boolean extreme = kind == SqlKind.MIN || kind == SqlKind.MAX;
    boolean nameless = extreme || kind == SqlKind.OTHER || kind == SqlKind.OTHER_FUNCTION;
    return nameless ? operator.getName().toUpperCase(Locale.ROOT) : kind.name();
  }

  private static Optional<Scalar> first(Map<String, List<Scalar>> functions, RexCall call) {
    return functions.getOrDefault(key(call.getOperator()), List.of()).stream()
        .filter(f -> f.arguments().accept(call))
        .findFirst();
  }

  /**
   * A scalar function.
   *
   * @param arguments the calls that are covered
   * @param translation how the backend says them
   */
  public record Scalar(Arguments arguments, Translation translation) {
    public Scalar {
      requireNonNull(arguments, "arguments");
      requireNonNull(translation, "translation");
    }
  }

  /**
   * An aggregate function.
   *
   * @param arguments the argument types and the result type that are covered
   * @param distinct whether DISTINCT is
   * @param castResult whether the backend's result has another type than the planned one, so that it must be cast
   */
  public record AggregateFunction(
      BiPredicate<List<RelDataType>, RelDataType> arguments, boolean distinct, boolean castResult) {
    public AggregateFunction {
      requireNonNull(arguments, "arguments");
    }
  }

  /** Collects declarations. */
  public static final class Builder {
    private final String product;
    private final Map<String, List<Scalar>> scalars = new HashMap<>();
    private final Map<String, List<Scalar>> windows = new HashMap<>();
    private final Map<String, List<AggregateFunction>> aggregates = new HashMap<>();
    private final Set<JoinRelType> joins = EnumSet.noneOf(JoinRelType.class);
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private final Set<SqlTypeName> literals = EnumSet.of(SqlTypeName.SYMBOL, SqlTypeName.NULL);
    private Predicate<RelDataType> moreLiterals = type -> false;
    private Predicate<RelDataType> comparable = type -> false;
    private double joinCost;

    private Builder(String product) {
      this.product = requireNonNull(product, "product");
    }

    /** Declares functions that the backend says as standard SQL does. */
    public Builder scalars(Arguments arguments, String... keys) {
      return scalars(arguments, Translation.SAME, keys);
    }

    /** Declares functions that the backend says in its own way. Earlier declarations of a name go first. */
    public Builder scalars(Arguments arguments, Translation translation, String... keys) {
      for (String key : keys) {
        scalars.computeIfAbsent(key, k -> new ArrayList<>()).add(new Scalar(arguments, translation));
      }
      return this;
    }

    /** Declares functions over windows, aggregates among them. */
    public Builder windows(Arguments arguments, Translation translation, String... keys) {
      features.add(Feature.WINDOWS);
      for (String key : keys) {
        windows.computeIfAbsent(key, k -> new ArrayList<>()).add(new Scalar(arguments, translation));
      }
      return this;
    }

    /** Declares an aggregate. */
    public Builder aggregate(
        String key, BiPredicate<List<RelDataType>, RelDataType> arguments, boolean distinct, boolean castResult) {
      aggregates
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(new AggregateFunction(arguments, distinct, castResult));
      return this;
    }

    /** Declares kinds of joins. */
    public Builder joins(JoinRelType... types) {
      joins.addAll(Arrays.asList(types));
      return this;
    }

    /** Declares clauses. */
    public Builder features(Feature... declared) {
      features.addAll(Arrays.asList(declared));
      return this;
    }

    /** Declares the types whose values may be written as literals and bound as parameters. */
    public Builder literals(Set<SqlTypeName> types) {
      literals.addAll(types);
      return this;
    }

    /** The same, where a type's name does not tell. */
    public Builder literals(Predicate<RelDataType> types) {
      moreLiterals = moreLiterals.or(types);
      return this;
    }

    /** Declares the types whose values are equal, grouped and ordered as SEMANTICS.md says. */
    public Builder comparable(Set<SqlTypeName> types) {
      Set<SqlTypeName> declared = Set.copyOf(types);
      return comparable(type -> declared.contains(type.getSqlTypeName()));
    }

    /** The same, where a type's name does not tell. */
    public Builder comparable(Predicate<RelDataType> types) {
      comparable = comparable.or(types);
      return this;
    }

    /** Declares what a row that a join looks up costs, in rows that travel; see {@link Capabilities#joinCost}. */
    public Builder joinCost(double cost) {
      joinCost = cost;
      return this;
    }

    /** The declaration. */
    public Capabilities build() {
      return new Capabilities(this);
    }
  }
}
