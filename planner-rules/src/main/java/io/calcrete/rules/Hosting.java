package io.calcrete.rules;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.ArrowTypes;
import io.calcrete.backend.StreamingBackend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/**
 * Puts the residual on a host, as far as the host says it as standard SQL does: by {@link Placement} again, now with the
 * leaves of the other backends as tables of the host. What it does not say stays above it, with Calcite's Enumerable
 * engine.
 *
 * <p>The host is the backend among the leaves' that takes streams and would have the most rows to send; its own leaves
 * then become parts of its query. Where there is none, it is the one that holds no data.
 */
final class Hosting {
  private final StreamingBackend host;

  Hosting(StreamingBackend host) {
    this.host = requireNonNull(host, "host");
  }

  /** The host that would have the most rows to send elsewhere, if one of the backends is a host. */
  static Optional<StreamingBackend> holder(RelNode residual, Cardinality cardinality) {
    List<BackendQuery> leaves = new ArrayList<>();
    collect(residual, leaves);
    return leaves.stream()
        .filter(leaf -> leaf.backend() instanceof StreamingBackend)
        .max(Comparator.comparingDouble(cardinality::rows))
        .map(leaf -> (StreamingBackend) leaf.backend());
  }

  /** How many rows other backends send to a host. */
  static double travel(RelNode residual, StreamingBackend host, Cardinality cardinality) {
    List<BackendQuery> leaves = new ArrayList<>();
    collect(residual, leaves);
    return leaves.stream().filter(leaf -> leaf.backend() != host).mapToDouble(cardinality::rows).sum();
  }

  private static void collect(RelNode rel, List<BackendQuery> leaves) {
    if (rel instanceof BackendQuery leaf) {
      leaves.add(leaf);
    }
    rel.getInputs().forEach(input -> collect(input, leaves));
  }

  /** The residual on the host: the same rows. */
  RelNode place(RelNode residual, Cardinality cardinality, LeafRows.Factory leafRows) {
    RelNode given = given(residual, true);
    return unwrapped(Placement.onHost(cardinality, leafRows).place(given).host());
  }

  /**
   * The residual with what the host has for leaves.
   *
   * @param ordered whether the order of these rows is the result's, which a stream does not keep
   */
  private RelNode given(RelNode rel, boolean ordered) {
    if (rel instanceof BackendQuery leaf) {
      return given(leaf, ordered);
    }
    boolean sorts = rel instanceof Sort sort && !sort.getCollation().getFieldCollations().isEmpty();
    boolean keeps = rel instanceof Filter || (rel instanceof Project project && !project.containsOver());
    boolean below = ordered && !sorts && (keeps || rel instanceof Sort);
    List<RelNode> inputs = rel.getInputs().stream().map(input -> given(input, below)).toList();
    return inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
  }

  private RelNode given(BackendQuery leaf, boolean ordered) {
    if (ordered && isSorted(leaf)) {
      return leaf;
    }
    if (leaf.backend() == host && leaf.sources().isEmpty()) {
      return leaf.part();
    }
    boolean accepted = ArrowTypes.toArrow(leaf.getRowType()).getFields().stream().allMatch(host::accepts);
    return accepted ? new StreamScan(host, distinctlyNamed(leaf)) : leaf;
  }

  private static boolean isSorted(BackendQuery leaf) {
    List<RelCollation> collations = leaf.getCluster().getMetadataQuery().collations(leaf.part());
    return collations != null && collations.stream().anyMatch(collation -> !collation.getFieldCollations().isEmpty());
  }

  /** A host may find columns without regard to case. */
  private static BackendQuery distinctlyNamed(BackendQuery leaf) {
    List<String> names = leaf.getRowType().getFieldNames();
    List<String> distinct = SqlValidatorUtil.uniquify(names, false);
    return names.equals(distinct)
        ? leaf
        : leaf.with(
            LogicalProject.create(
                leaf.part(),
                List.of(),
                leaf.getCluster().getRexBuilder().identityProjects(leaf.getRowType()),
                distinct,
                Set.of()));
  }

  /** Leaves that the host would only pass on go where they are wanted without it. */
  private static RelNode unwrapped(RelNode rel) {
    if (rel instanceof BackendQuery query) {
      if (query.part() instanceof StreamScan scan) {
        return scan.leaf();
      }
      boolean passesOn =
          query.part() instanceof Project project
              && project.getInput() instanceof StreamScan
              && project.getProjects().stream().allMatch(RexInputRef.class::isInstance);
      return passesOn ? query.part().copy(query.part().getTraitSet(), List.of(leaf(query.part()))) : query;
    }
    List<RelNode> inputs = rel.getInputs().stream().map(Hosting::unwrapped).toList();
    return inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
  }

  private static BackendQuery leaf(RelNode project) {
    return ((StreamScan) project.getInput(0)).leaf();
  }
}
