package io.calcrete.driver;

import io.calcrete.backend.Backend;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.HostProvider;
import io.calcrete.backend.SqlState;
import io.calcrete.backend.config.NearMiss;
import io.calcrete.rules.BackendTable;
import io.calcrete.rules.CalcretePlanner;
import io.calcrete.rules.FilterChoice;
import io.calcrete.rules.Grant;
import io.calcrete.rules.HostChoice;
import io.calcrete.runtime.BackendSchema;
import io.calcrete.runtime.Explain;
import io.calcrete.runtime.Leaf;
import io.calcrete.runtime.Plan;
import io.calcrete.sql.CalcreteTypeFactory;
import io.calcrete.sql.FrontEnd;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.ConventionTraitDef;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.rel.RelCollationTraitDef;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.sql.SqlDelete;
import org.apache.calcite.sql.SqlExplain;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlInsert;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlMerge;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUpdate;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One user's work: a catalog as that user sees it, and the planning of statements against it. */
final class Session {
  /** {@code EXPLAIN SELECT ...}, and Calcite's longer way to say it. */
  private static final Pattern EXPLAIN =
      Pattern.compile("^\\s*EXPLAIN\\s+(ANALYZE\\s+)?(?!PLAN\\b)", Pattern.CASE_INSENSITIVE);

  private static final CalcretePlanner PLANNER = new CalcretePlanner(Leaf::new, HostProvider.find());

  private final String model;
  private final CalciteSchema root;
  private final CalcreteTypeFactory types = new CalcreteTypeFactory();
  private final ZoneId zone;
  private final String user;
  private final CalcretePlanner.Choices choices;
  private volatile @Nullable String defaultSchema;

  private Session(
      String model,
      CalciteSchema root,
      @Nullable String defaultSchema,
      ZoneId zone,
      String user,
      CalcretePlanner.Choices choices) {
    this.model = model;
    this.root = root;
    this.defaultSchema = defaultSchema;
    this.zone = zone;
    this.user = user;
    this.choices = choices;
  }

  /**
   * Opens a session over the model that the properties name.
   *
   * @throws io.calcrete.backend.config.ModelException with every fault of the model
   */
  static Session open(Properties properties) {
    ModelFile model = ModelFile.named(properties.getProperty("model"));
    CalciteSchema root = CalciteSchema.createRootSchema(false, false);
    String chosen = model.load(root.plus());
    Set<String> schemas = root.plus().subSchemas().getNames(LikePattern.any());
    String defaultSchema = chosen == null && schemas.size() == 1 ? schemas.iterator().next() : chosen;
    String wished = properties.getProperty("schema");
    String zone = properties.getProperty("timeZone");
    Session session =
        new Session(
            model.text(),
            root,
            defaultSchema,
            zone == null ? ZoneId.systemDefault() : zone(zone),
            properties.getProperty("user", System.getProperty("user.name", "")),
            new CalcretePlanner.Choices(
                Choices.of(HostChoice.class, properties, "host"),
                Choices.of(FilterChoice.class, properties, "dynamicFilters")));
    if (wished != null) {
      session.setDefaultSchema(wished);
    }
    return session;
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw CalcreteException.of(
          SqlState.INVALID_PARAMETER, "'timeZone' is '" + name + "', which is no time zone such as Europe/Berlin", e);
    }
  }

  /** The catalog, as this user sees it. */
  SchemaPlus catalog() {
    return root.plus();
  }

  /** Makes the types of the session's statements. */
  CalcreteTypeFactory types() {
    return types;
  }

  @Nullable String defaultSchema() {
    return defaultSchema;
  }

  void setDefaultSchema(String schema) {
    Set<String> names = catalog().subSchemas().getNames(LikePattern.any());
    defaultSchema =
        names.stream()
            .filter(name -> name.equalsIgnoreCase(schema))
            .findFirst()
            .orElseThrow(
                () ->
                    CalcreteException.of(
                        SqlState.UNDEFINED_OBJECT,
                        "there is no schema '" + schema + "'" + NearMiss.hint(schema, names)));
  }

  /** Who {@code CURRENT_USER} is. */
  String user() {
    return user;
  }

  /** The zone of the session's clock, and of its instants as text. */
  ZoneId zone() {
    return zone;
  }

  /**
   * Plans a statement; {@code EXPLAIN} gives a statement whose rows are the explanation. A table that is not there may have
   * been made since the catalogs were read, which are then read once more.
   */
  Prepared prepare(String sql) {
    StatementCache.Key key = new StatementCache.Key(model, sql, defaultSchema, zone, user, choices);
    Optional<Prepared> known = StatementCache.find(key, backends());
    if (known.isPresent()) {
      return known.get();
    }
    Prepared prepared = planned(sql);
    if (!EXPLAIN.matcher(sql).find()) {
      StatementCache.put(key, prepared);
    }
    return prepared;
  }

  private Prepared planned(String sql) {
    try {
      return plan(sql);
    } catch (CalcreteException e) {
      if (e.state() != SqlState.UNDEFINED_TABLE) {
        throw e;
      }
      refresh();
      return plan(sql);
    }
  }

  private void refresh() {
    backends().forEach(Backend::refresh);
  }

  private Set<Backend> backends() {
    Set<Backend> backends = new HashSet<>();
    for (String name : catalog().subSchemas().getNames(LikePattern.any())) {
      CalciteSchema schema = root.getSubSchema(name, true);
      if (schema != null && schema.schema instanceof BackendSchema tables) {
        backends.add(tables.backend());
      }
    }
    return backends;
  }

  private Prepared plan(String sql) {
    Matcher explain = EXPLAIN.matcher(sql);
    boolean explained = explain.find();
    boolean analyzed = explained && explain.group(1) != null;
    SqlNode parsed = FrontEnd.parse(explained ? sql.substring(explain.end()) : sql);
    if (parsed instanceof SqlExplain node) {
      explained = true;
      parsed = node.getExplicandum();
    }
    FrontEnd frontEnd =
        new FrontEnd(root, defaultSchema == null ? List.of() : List.of(defaultSchema), types);
    if (parsed.getKind().belongsTo(SqlKind.DML)) {
      throw refuseWrite(parsed, frontEnd);
    }
    SqlNode validated = frontEnd.validate(parsed);
    List<RelDataType> parameters =
        frontEnd.parameterTypes(validated).getFieldList().stream().map(RelDataTypeField::getType).toList();
    List<SessionFunction> functions = new ArrayList<>();
    Plan plan = plan(frontEnd, validated, parameters.size(), functions);
    if (analyzed) {
      return new Prepared(sql, Explain.analyzing(plan, types), parameters, functions);
    }
    return explained
        ? new Prepared(sql, Explain.asPlan(plan, types), List.of(), List.of())
        : new Prepared(sql, plan, parameters, functions);
  }

  /** The value of a session function for a statement that began at {@code now}. */
  Object value(SessionFunction function, Instant now) {
    return function.value(now, zone, user);
  }

  private Plan plan(FrontEnd frontEnd, SqlNode validated, int parameters, List<SessionFunction> functions) {
    VolcanoPlanner volcano = new VolcanoPlanner(null, Contexts.of(FrontEnd.configuration()));
    volcano.addRelTraitDef(ConventionTraitDef.INSTANCE);
    volcano.addRelTraitDef(RelCollationTraitDef.INSTANCE);
    volcano.setExecutor(CalcretePlanner.executor());
    RelOptCluster cluster = RelOptCluster.create(volcano, new RexBuilder(types));
    RelRoot converted = frontEnd.convert(validated, cluster);
    RelNode residual = PLANNER.place(SessionFunction.replaced(converted.project(), parameters, functions), choices);
    CalcretePlanner.Hosted hosted = PLANNER.hosted(residual, choices);
    return Plan.of(frontEnd.rowType(validated), hosted, () -> PLANNER.onEnumerable(volcano, hosted.hosted()));
  }

  /** Writes are not there yet; what may not even be read is told apart from what may not be written. */
  private CalcreteException refuseWrite(SqlNode statement, FrontEnd frontEnd) {
    SqlNode target =
        statement instanceof SqlInsert insert
            ? insert.getTargetTable()
            : statement instanceof SqlUpdate update
                ? update.getTargetTable()
                : statement instanceof SqlDelete delete
                    ? delete.getTargetTable()
                    : ((SqlMerge) statement).getTargetTable();
    SqlIdentifier name = (SqlIdentifier) target;
    Table table = frontEnd.table(name.names);
    if (table == null) {
      return CalcreteException.of(SqlState.UNDEFINED_TABLE, "Object '" + name + "' not found");
    }
    Grant.Verb verb = Grant.Verb.valueOf(statement.getKind() == SqlKind.MERGE ? "UPDATE" : statement.getKind().name());
    String what = verb.name().toLowerCase(Locale.ROOT);
    return table instanceof BackendTable backendTable && !backendTable.grant().verbs().contains(verb)
        ? CalcreteException.of(
            SqlState.INSUFFICIENT_PRIVILEGE, "'" + name + "' is granted for reading only; " + what + " is not allowed")
        : CalcreteException.of(SqlState.FEATURE_NOT_SUPPORTED, "writing (" + what + ") is not supported yet");
  }
}
