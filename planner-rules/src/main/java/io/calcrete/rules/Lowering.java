package io.calcrete.rules;

import io.calcrete.backend.Backend;
import io.calcrete.backend.Capabilities;
import io.calcrete.backend.RemoteOperators;
import io.calcrete.backend.Translation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/**
 * Turns a part of the plan into the backend's own operators, as its {@link Capabilities} translate them. What comes out
 * is only written as text: its operators mean nothing to Calcite.
 */
final class Lowering {
  private final Backend backend;
  private final Map<String, String> spellings = new HashMap<>();

  Lowering(Backend backend) {
    this.backend = backend;
  }

  RelNode lower(RelNode rel) {
    List<RelNode> inputs = rel.getInputs().stream().map(this::lower).toList();
    RelNode copy = inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
    if (copy instanceof BackendScan || copy instanceof StreamScan) {
      return spelledAlike(copy);
    }
    if (copy instanceof Aggregate aggregate) {
      return withCasts(aggregate);
    }
    if (copy instanceof Project project) {
      Translator translator = new Translator(rel.getCluster().getRexBuilder());
      List<RexNode> expressions = translator.apply(project.getProjects());
      List<String> names = spellings(project.getRowType().getFieldNames());
      return LogicalProject.create(project.getInput(), List.of(), expressions, names, project.getVariablesSet());
    }
    return copy.accept(new Translator(rel.getCluster().getRexBuilder()));
  }

  /** With columns renamed that another one is called like but for case. */
  private RelNode spelledAlike(RelNode scan) {
    List<String> names = scan.getRowType().getFieldNames();
    List<String> spelled = spellings(names);
    RexBuilder builder = scan.getCluster().getRexBuilder();
    return spelled.equals(names)
        ? scan
        : LogicalProject.create(
            scan, List.of(), builder.identityProjects(scan.getRowType()), spelled, java.util.Set.of());
  }

  /** One spelling for names that differ in case only, which backends take for the same; and each of a row once. */
  private List<String> spellings(List<String> names) {
    List<String> alike =
        names.stream().map(name -> spellings.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> name)).toList();
    return SqlValidatorUtil.uniquify(alike, false);
  }

  /** Aggregates whose result has another type in the backend, such as HUGEINT, are cast to the planned one. */
  private RelNode withCasts(Aggregate aggregate) {
    RexBuilder builder = aggregate.getCluster().getRexBuilder();
    List<RelDataType> columns = aggregate.getInput().getRowType().getFieldList().stream().map(f -> f.getType()).toList();
    int keys = aggregate.getGroupCount();
    List<RexNode> expressions = new ArrayList<>();
    IntStream.range(0, keys).forEach(i -> expressions.add(builder.makeInputRef(aggregate, i)));
    boolean cast = false;
    for (int i = 0; i < aggregate.getAggCallList().size(); i++) {
      AggregateCall call = aggregate.getAggCallList().get(i);
      List<RelDataType> arguments = call.getArgList().stream().map(columns::get).toList();
      RexNode result = builder.makeInputRef(aggregate, keys + i);
      boolean castThis =
          backend.capabilities().aggregate(call, arguments).map(Capabilities.AggregateFunction::castResult).orElse(false);
      cast |= castThis;
      expressions.add(castThis ? cast(builder, result, call.getType()) : result);
    }
    return cast
        ? LogicalProject.create(
            aggregate, List.of(), expressions, aggregate.getRowType(), java.util.Set.of())
        : aggregate;
  }

  private RexNode cast(RexBuilder builder, RexNode operand, RelDataType type) {
    String text = String.valueOf(backend.dialect().getCastSpec(type).toSqlString(backend.dialect()));
    return builder.makeCall(type, RemoteOperators.cast(text), List.of(operand));
  }

  /** Applies the declared translations, innermost first. */
  private final class Translator extends RexShuttle {
    private final RexBuilder builder;

    Translator(RexBuilder builder) {
      this.builder = builder;
    }

    @Override
    public RexNode visitCall(RexCall call) {
      List<RexNode> operands = visitList(call.getOperands(), new boolean[] {false});
      return backend
          .capabilities()
          .scalar(call)
          .map(function -> RexUtil.flatten(builder, function.translation().translate(builder, call, operands)))
          .orElseThrow(() -> new IllegalStateException(call + " was pushed, though nobody declared it"));
    }

    @Override
    public RexNode visitOver(RexOver over) {
      RexOver translated = (RexOver) super.visitOver(over);
      return backend
          .capabilities()
          .window(over)
          .map(function -> translated(function.translation(), translated))
          .orElseThrow(() -> new IllegalStateException(over + " was pushed, though nobody declared it"));
    }

    /** Calcite does not let a window call be cloned, which is what saying it the same way does. */
    private RexNode translated(Translation translation, RexOver over) {
      return translation == Translation.SAME ? over : translation.translate(builder, over, over.getOperands());
    }
  }
}
