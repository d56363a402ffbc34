package io.calcrete.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Sarg;

/**
 * What holds for a key of one side of a join, said of the other side's, where they are whole numbers of different widths:
 * {@code CAST(a.k AS BIGINT) = b.k AND a.k IN (1, 2)} is that {@code b.k IN (1, 2)}. An INTEGER of DuckDB joined with
 * one of SQLite, which is a BIGINT, is the usual case; Calcite's inference knows equal columns only.
 */
final class WidenedKeys {
  private static final Set<JoinRelType> TO_LEFT = EnumSet.of(JoinRelType.INNER, JoinRelType.RIGHT, JoinRelType.SEMI);
  private static final Set<JoinRelType> TO_RIGHT = EnumSet.of(JoinRelType.INNER, JoinRelType.LEFT, JoinRelType.SEMI);

  private final Join join;
  private final RelMetadataQuery metadata;
  private final RexBuilder builder;
  private final int leftColumns;

  WidenedKeys(Join join, RelMetadataQuery metadata) {
    this.join = join;
    this.metadata = metadata;
    this.builder = join.getCluster().getRexBuilder();
    this.leftColumns = join.getLeft().getRowType().getFieldCount();
  }

  /** Predicates of the left side's columns. */
  List<RexNode> forLeft() {
    return TO_LEFT.contains(join.getJoinType()) ? said(false) : List.of();
  }

  /** Predicates of the right side's columns. */
  List<RexNode> forRight() {
    return TO_RIGHT.contains(join.getJoinType()) ? said(true) : List.of();
  }

  private List<RexNode> said(boolean ofRight) {
    List<RexNode> predicates =
        metadata.getPulledUpPredicates(ofRight ? join.getLeft() : join.getRight()).pulledUpPredicates;
    List<RexNode> said = new ArrayList<>();
    for (RexNode condition : RelOptUtil.conjunctions(join.getCondition())) {
      Optional<Key> key = key(condition);
      if (key.isEmpty()) {
        continue;
      }
      int from = ofRight ? key.get().left : key.get().right;
      int to = ofRight ? key.get().right : key.get().left;
      RelDataType type = (ofRight ? join.getRight() : join.getLeft()).getRowType().getFieldList().get(to).getType();
      for (RexNode predicate : predicates) {
        said(predicate, from, new RexInputRef(to, type)).ifPresent(said::add);
      }
    }
    return said;
  }

  /** The columns, each counted on its own side, that a condition says are equal as whole numbers. */
  private record Key(int left, int right) {}

  private Optional<Key> key(RexNode condition) {
    if (condition.getKind() != SqlKind.EQUALS) {
      return Optional.empty();
    }
    List<RexNode> sides = ((RexCall) condition).getOperands();
    Optional<RexInputRef> first = column(sides.get(0));
    Optional<RexInputRef> second = column(sides.get(1));
    boolean widened =
        first.isPresent()
            && second.isPresent()
            && first.get().getType().getSqlTypeName() != second.get().getType().getSqlTypeName();
    if (!widened) {
      return Optional.empty();
    }
    int smaller = Math.min(first.get().getIndex(), second.get().getIndex());
    int larger = Math.max(first.get().getIndex(), second.get().getIndex());
    return smaller < leftColumns && larger >= leftColumns
        ? Optional.of(new Key(smaller, larger - leftColumns))
        : Optional.empty();
  }

  /** The column of whole numbers that an expression is, widened or not. */
  private static Optional<RexInputRef> column(RexNode expression) {
    boolean widens =
        expression instanceof RexCall cast
            && cast.getKind() == SqlKind.CAST
            && isWhole(cast.getType())
            && cast.getType().getPrecision() >= cast.getOperands().get(0).getType().getPrecision();
    RexNode inner = widens ? ((RexCall) expression).getOperands().get(0) : expression;
    return inner instanceof RexInputRef ref && isWhole(ref.getType()) ? Optional.of(ref) : Optional.empty();
  }

  private static boolean isWhole(RelDataType type) {
    return SqlTypeName.INT_TYPES.contains(type.getSqlTypeName());
  }

  /** A predicate that compares a column with constants, of another column; empty if it is none, or they do not fit. */
  private Optional<RexNode> said(RexNode predicate, int column, RexInputRef of) {
    boolean compares =
        predicate instanceof RexCall call
            && call.getOperands().size() == 2
            && call.getOperands().get(0) instanceof RexInputRef ref
            && ref.getIndex() == column
            && call.getOperands().get(1) instanceof RexLiteral
            && (call.getKind() == SqlKind.SEARCH || SqlKind.COMPARISON.contains(call.getKind()));
    if (!compares) {
      return Optional.empty();
    }
    RexCall call = (RexCall) predicate;
    return literal((RexLiteral) call.getOperands().get(1), of.getType())
        .map(literal -> builder.makeCall(call.getType(), call.getOperator(), List.of(of, literal)));
  }

  private Optional<RexNode> literal(RexLiteral literal, RelDataType column) {
    RelDataType type = builder.getTypeFactory().createTypeWithNullability(column, false);
    if (literal.getValue() instanceof Sarg<?> sarg) {
      boolean fits =
          sarg.rangeSet.asRanges().stream()
              .allMatch(
                  range ->
                      (!range.hasLowerBound() || fits(range.lowerEndpoint(), type))
                          && (!range.hasUpperBound() || fits(range.upperEndpoint(), type)));
      return fits ? Optional.of(builder.makeSearchArgumentLiteral(sarg, type)) : Optional.empty();
    }
    return literal.getValue() instanceof BigDecimal number && fits(number, type)
        ? Optional.of(builder.makeExactLiteral(number, type))
        : Optional.empty();
  }

  private static boolean fits(Object value, RelDataType type) {
    if (!(value instanceof BigDecimal number) || number.stripTrailingZeros().scale() > 0) {
      return false;
    }
    int bits =
        switch (type.getSqlTypeName()) {
          case TINYINT -> 7;
          case SMALLINT -> 15;
          case INTEGER -> 31;
          default -> 63;
        };
    return number.toBigInteger().bitLength() <= bits;
  }
}
