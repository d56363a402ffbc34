package io.calcrete.rules;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.StreamingBackend;
import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.type.RelDataType;

/** Reads, inside a host, the rows of a leaf that another backend answers. */
public final class StreamScan extends AbstractRelNode {
  private final StreamingBackend host;
  private final BackendQuery leaf;

  StreamScan(StreamingBackend host, BackendQuery leaf) {
    super(leaf.getCluster(), leaf.getCluster().traitSetOf(Convention.NONE));
    this.host = requireNonNull(host, "host");
    this.leaf = leaf;
  }

  /** Who reads. */
  public StreamingBackend host() {
    return host;
  }

  /** What is read. */
  public BackendQuery leaf() {
    return leaf;
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return this;
  }

  @Override
  protected RelDataType deriveRowType() {
    return leaf.getRowType();
  }

  @Override
  public double estimateRowCount(RelMetadataQuery mq) {
    return leaf.estimateRowCount(mq);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return leaf.explainTerms(writer);
  }
}
