package io.calcrete.runtime;

import io.calcrete.backend.ArrowTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.runtime.Bindable;

/**
 * The host of last resort: Calcite's Enumerable engine, rows of Java objects through generated code. Compiled once for a
 * plan, and run as often as the plan is.
 */
final class EnumerableHost implements Host {
  private final Bindable<?> bindable;
  private final Map<String, Object> stash;
  private final Schema schema;
  private final List<Leaf> leaves;
  private final JavaTypeFactory types;

  private EnumerableHost(
      Bindable<?> bindable, Map<String, Object> stash, Schema schema, List<Leaf> leaves, JavaTypeFactory types) {
    this.bindable = bindable;
    this.stash = stash;
    this.schema = schema;
    this.leaves = leaves;
    this.types = types;
  }

  /** Compiles a residual. */
  static EnumerableHost compile(EnumerableRel residual) {
    Map<String, Object> stash = new HashMap<>();
    Bindable<?> bindable = GeneratedCode.of(residual, stash);
    List<Leaf> leaves = stash.values().stream().filter(Leaf.class::isInstance).map(Leaf.class::cast).toList();
    JavaTypeFactory types = (JavaTypeFactory) residual.getCluster().getTypeFactory();
    return new EnumerableHost(bindable, stash, ArrowTypes.toArrow(residual.getRowType()), leaves, types);
  }

  @Override
  public String name() {
    return "Enumerable";
  }

  @Override
  public ArrowReader run(Execution execution) {
    if (leaves.size() > 1) {
      execution.start(leaves);
    }
    StatementContext context = new StatementContext(execution, stash, types);
    try {
      return new HostReader(
          new RowReader(execution.allocator(), schema, bindable.bind(context).enumerator(), execution.batchRows()),
          execution);
    } catch (RuntimeException | ExceptionInInitializerError e) {
      // The code that was generated works out constants when it is loaded.
      throw HostErrors.of(e);
    }
  }
}
