package io.calcrete.rules;

import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.function.Function1;

/**
 * How a leaf's rows reach Calcite's Enumerable engine. Planning knows only that there is a way; the runtime gives it.
 */
public interface LeafRows extends Function1<DataContext, Enumerable<?>> {
  /** Makes the way for a leaf. */
  @FunctionalInterface
  interface Factory {
    /** Rows of the leaf's row type in Calcite's internal representation; bare values if there is one column. */
    LeafRows of(BackendQuery leaf);
  }
}
