package io.calcrete.runtime;

import io.calcrete.backend.ArrowTypes;
import io.calcrete.backend.Backend;
import io.calcrete.rules.BackendQuery;
import io.calcrete.rules.KeySource;
import io.calcrete.rules.Keys;
import io.calcrete.rules.LeafRows;
import io.calcrete.rules.RemoteSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.rel.type.RelDataType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One backend query of a plan: an immutable description. The execution that is going on is found when rows are asked for.
 */
public final class Leaf implements LeafRows {
  private final BackendQuery query;
  private final Set<Integer> filters;
  private final Backend backend;
  private final RemoteSql sql;
  private final RelDataType rowType;
  private final Schema schema;
  private final List<Leaf> streams;

  /** The description of a leaf of the plan. */
  public Leaf(BackendQuery query) {
    this.query = query;
    this.filters = query.filters();
    this.backend = query.backend();
    this.sql = query.sql();
    this.rowType = query.getRowType();
    this.schema = ArrowTypes.toArrow(rowType);
    this.streams = sql.streams().stream().map(Leaf::new).toList();
  }

  /** What this describes. */
  BackendQuery query() {
    return query;
  }

  /** Who answers. */
  public Backend backend() {
    return backend;
  }

  /** What is sent. */
  public RemoteSql sql() {
    return sql;
  }

  /** The rows that come back, as SQL types. */
  public RelDataType rowType() {
    return rowType;
  }

  /** The rows that come back, as Arrow columns. */
  public Schema schema() {
    return schema;
  }

  /** What is sent with keys of dynamic filters. */
  RemoteSql sql(IntFunction<Optional<Keys>> keys) {
    // A plan is shared, and Calcite's metadata are for one thread.
    synchronized (query.getCluster()) {
      return query.sql(keys);
    }
  }

  /** The dynamic filters that this leaf waits for. */
  Set<Integer> filters() {
    return filters;
  }

  /** The dynamic filters that wait for this leaf. */
  List<KeySource> sources() {
    return query.sources();
  }

  /** The leaves of other backends that this one reads. */
  public List<Leaf> streams() {
    return streams;
  }

  @Override
  public Enumerable<?> apply(DataContext context) {
    return new AbstractEnumerable<Object>() {
      private boolean wasRead;
      private @Nullable List<Object> rows;

      /** From the second time on from memory: the inner side of a nested loop is read for each row of the outer. */
      @Override
      public Enumerator<Object> enumerator() {
        if (!wasRead) {
          wasRead = true;
          return read();
        }
        if (rows == null) {
          try (Enumerator<Object> all = read()) {
            rows = new ArrayList<>();
            while (all.moveNext()) {
              rows.add(all.current());
            }
          }
        }
        return Linq4j.enumerator(rows);
      }

      private Enumerator<Object> read() {
        return context.get(Execution.KEY) instanceof Execution execution
            ? new BatchRows(execution.open(Leaf.this), Leaf.this, () -> {})
            : ofPlainCalcite();
      }

      private Enumerator<Object> ofPlainCalcite() {
        Execution execution = PlainExecution.of(context, Leaf.this);
        try {
          return new BatchRows(execution.open(Leaf.this), Leaf.this, execution::close);
        } catch (RuntimeException e) {
          execution.close();
          throw e;
        }
      }
    };
  }
}
