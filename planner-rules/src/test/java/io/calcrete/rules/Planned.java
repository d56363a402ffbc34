package io.calcrete.rules;

import io.calcrete.runtime.BackendSchema;
import io.calcrete.runtime.Explain;
import io.calcrete.runtime.Leaf;
import io.calcrete.runtime.Permissions;
import io.calcrete.runtime.Plan;
import io.calcrete.sql.CalcreteTypeFactory;
import io.calcrete.sql.FrontEnd;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.DataContexts;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.ConventionTraitDef;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.rel.RelCollationTraitDef;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexExecutorImpl;
import org.apache.calcite.sql.SqlNode;

/** Plans statements over backends that are never asked, and says the plan in EXPLAIN's words. */
final class Planned {
  private static final CalcretePlanner.Choices CHOICES =
      new CalcretePlanner.Choices(HostChoice.ENUMERABLE, FilterChoice.NEVER);

  private final CalciteSchema root = CalciteSchema.createRootSchema(false, false);
  private final CalcreteTypeFactory types = new CalcreteTypeFactory();
  private final CalcretePlanner planner = new CalcretePlanner(Leaf::new, Optional.empty());

  Planned schema(String name, PlannedBackend backend) {
    root.plus().add(name, new BackendSchema(backend, Permissions.OPEN));
    return this;
  }

  /** The explanation, its row counts left out. */
  List<String> plan(String sql) {
    FrontEnd frontEnd = new FrontEnd(root, List.of(), types);
    SqlNode validated = frontEnd.validate(FrontEnd.parse(sql));
    VolcanoPlanner volcano = new VolcanoPlanner(null, Contexts.of(FrontEnd.configuration()));
    volcano.addRelTraitDef(ConventionTraitDef.INSTANCE);
    volcano.addRelTraitDef(RelCollationTraitDef.INSTANCE);
    volcano.setExecutor(new RexExecutorImpl(DataContexts.EMPTY));
    RelOptCluster cluster = RelOptCluster.create(volcano, new RexBuilder(types));
    RelNode residual = planner.place(frontEnd.convert(validated, cluster).project(), CHOICES);
    Plan plan = Plan.of(
            frontEnd.rowType(validated),
            planner.hosted(residual, CHOICES),
            () -> planner.onEnumerable(volcano, residual));
    return Explain.lines(plan).stream().map(line -> line.replaceFirst("  \\(about .* rows?\\)$", "")).toList();
  }
}
