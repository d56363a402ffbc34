package io.calcrete.rules;

import io.calcrete.backend.HostProvider;
import io.calcrete.sql.FrontEnd;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelShuttleImpl;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.runtime.Hook;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.tools.Program;
import org.apache.calcite.tools.Programs;
import org.apache.calcite.util.Holder;

/**
 * Brings {@link CalcretePlanner} into plain {@code jdbc:calcite} connections, by the hook that Calcite has for programs.
 *
 * <p>The hook is for the whole process, so the program that it gives asks each statement whether it reads one of our
 * tables; every other statement gets Calcite's standard program, as without us. A program that somebody else's hook has
 * given already is left alone.
 */
public final class PlainCalcite {
  private static final AtomicReference<LeafRows.Factory> LEAF_ROWS = new AtomicReference<>();

  private PlainCalcite() {}

  /**
   * Says how leaves are read; called when the first schema is made. The first call counts. Calcite has deprecated hooks for
   * the whole process; there is no other way into plain connections that works whoever opens them.
   */
  @SuppressWarnings("deprecation")
  public static void install(LeafRows.Factory leafRows) {
    if (LEAF_ROWS.compareAndSet(null, leafRows)) {
      Program planner = new CalcretePlanner(leafRows, HostProvider.find());
      Program program =
          (volcano, rel, traits, materializations, lattices) ->
              (readsBackend(rel) ? planner : Programs.standard())
                  .run(volcano, rel, traits, materializations, lattices);
      Consumer<Holder<Program>> give =
          holder -> {
            if (holder.get() == null) {
              holder.set(program);
            }
          };
      Hook.PROGRAM.add(give);
      Consumer<Holder<SqlToRelConverter.Config>> unmerged =
          holder -> holder.set(FrontEnd.unmerged(holder.get()));
      Hook.SQL2REL_CONVERTER_CONFIG_BUILDER.add(unmerged);
    }
  }

  /** Whether a statement reads a table of a backend, in a subquery too. */
  private static boolean readsBackend(RelNode rel) {
    boolean[] found = {false};
    RexShuttle subqueries =
        new RexShuttle() {
          @Override
          public RexNode visitSubQuery(RexSubQuery subquery) {
            found[0] |= readsBackend(subquery.rel);
            return subquery;
          }
        };
    rel.accept(
        new RelShuttleImpl() {
          @Override
          public RelNode visit(TableScan scan) {
            found[0] |= scan instanceof BackendScan;
            return scan;
          }

          @Override
          protected RelNode visitChild(RelNode parent, int i, RelNode child) {
            child.accept(subqueries);
            return super.visitChild(parent, i, child);
          }
        });
    rel.accept(subqueries);
    return found[0];
  }
}
