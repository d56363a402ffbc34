package io.calcrete.conformance;

import io.calcrete.backend.ArrowTypes;
import io.calcrete.backend.Backend;
import io.calcrete.backend.CatalogColumn;
import io.calcrete.backend.CatalogTable;
import io.calcrete.sql.CalcreteTypeFactory;
import io.calcrete.sql.FrontEnd;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlNode;

/**
 * The backend that is being tested, three times behind JDBC: as it is; as a reference that declares nothing, so that
 * Calcite's own engine evaluates all; and the same with the host that takes streams.
 */
final class TestedBackend implements AutoCloseable {
  /** The default schema of both connections. */
  static final String SCHEMA = "kit";

  /** Whom every session of the kit belongs to. */
  static final String USER = "Zoë";

  /** Where every session of the kit is: a zone whose clocks are set forward and back. */
  static final String ZONE = "Europe/Zurich";

  private static final CalcreteTypeFactory TYPES = new CalcreteTypeFactory();

  private final String name;
  private final Backend backend;
  private final Fixture fixture;
  private final Set<String> retyped;
  private final List<BackendRegistry.Registration> registrations = new ArrayList<>();
  private final Map<Declaration, Connection> lacking = new HashMap<>();
  private final Models pushingModel;
  private final Models referenceModel;
  private final Connection pushing;
  private final Connection reference;
  private final Connection hosted;
  private final Connection planned;
  private final WatchedBackend watched;
  private final Connection watching;
  private final Connection watchingOnTheHost;

  private TestedBackend(Backend backend, Fixture fixture, String name) throws SQLException {
    this.name = name;
    this.backend = backend;
    this.fixture = fixture;
    this.retyped = retyped(fixture, backend);
    this.pushingModel = registered(name, backend);
    this.referenceModel = registered(name + " undeclared", new UndeclaredBackend(backend));
    this.pushing = connect(pushingModel, "auto");
    this.reference = connect(referenceModel, "enumerable");
    this.hosted = connect(referenceModel, "auto");
    this.planned = connect(pushingModel, "enumerable");
    this.watched = new WatchedBackend(backend);
    this.watching = connect(registered(name + " watched", watched), "auto");
    this.watchingOnTheHost = connect(registered(name + " watched, undeclared", new UndeclaredBackend(watched)), "enumerable");
  }

  /**
   * Registers a backend under a name of its own.
   *
   * @param fixture what was loaded into it
   */
  static TestedBackend of(Backend backend, Fixture fixture, String name) throws SQLException {
    return new TestedBackend(backend, fixture, name);
  }

  private Models registered(String label, Backend registered) {
    registrations.add(BackendRegistry.register(label, registered));
    return Models.model().schema(SCHEMA, label);
  }

  private static Connection connect(Models model, String host) throws SQLException {
    Properties session = new Properties();
    session.setProperty("user", USER);
    session.setProperty("timeZone", ZONE);
    session.setProperty("host", host);
    return DriverManager.getConnection(model.url(), session);
  }

  Backend backend() {
    return backend;
  }

  Fixture fixture() {
    return fixture;
  }

  /** With pushdown. */
  Connection pushing() {
    return pushing;
  }

  /** With pushdown, and what stays above by Calcite's own engine, so that plans are the same whatever host there is. */
  Connection planned() {
    return planned;
  }

  /** Without, by Calcite's own engine. */
  Connection reference() {
    return reference;
  }

  /** Without, by the host that takes streams, if one is on the class path. */
  Connection hosted() {
    return hosted;
  }

  /** Says when a query of the next two connections runs. */
  WatchedBackend watched() {
    return watched;
  }

  /** With pushdown, and watched. */
  Connection watching() {
    return watching;
  }

  /** Without pushdown, and watched. */
  Connection watchingOnTheHost() {
    return watchingOnTheHost;
  }

  /** With pushdown, but for one thing that the backend declares. */
  Connection without(Declaration declaration) throws SQLException {
    Connection connection = lacking.get(declaration);
    if (connection == null) {
      Backend less = new UndeclaredBackend(backend, declaration.takenFrom(backend.capabilities()));
      connection = connect(registered(name + " without " + declaration, less), "auto");
      lacking.put(declaration, connection);
    }
    return connection;
  }

  /** The URL of connections with pushdown. */
  String url() {
    return pushingModel.url();
  }

  /** The URL of connections without. */
  String referenceUrl() {
    return referenceModel.url();
  }

  /** Whether the columns of every table that a statement names have the types of the data set, and not wider ones. */
  boolean hasExactTypes(String sql) {
    return retyped.stream().noneMatch(table -> SqlText.names(sql, table));
  }

  /** The type that a column of the data set has in the backend's catalog. */
  RelDataType type(FixtureTable table, FixtureColumn column) {
    CatalogTable found =
        backend.catalog().tables().stream().filter(t -> t.name().equals(table.name())).findFirst().orElseThrow();
    return ArrowTypes.toCalcite(found.columns().get(table.columns().indexOf(column)).field(), TYPES);
  }

  /** The type of an expression without columns. */
  RelDataType type(String expression) {
    FrontEnd frontEnd = new FrontEnd(CalciteSchema.createRootSchema(false, false), List.of(), TYPES);
    SqlNode validated = frontEnd.validate(FrontEnd.parse("SELECT " + expression));
    return frontEnd.rowType(validated).getFieldList().get(0).getType();
  }

  private static Set<String> retyped(Fixture fixture, Backend backend) {
    Map<String, CatalogTable> catalog =
        backend.catalog().tables().stream().collect(Collectors.toMap(CatalogTable::name, Function.identity()));
    Set<String> retyped = new HashSet<>();
    for (FixtureTable table : fixture.tables()) {
      List<CatalogColumn> columns = catalog.get(table.name()).columns();
      for (int i = 0; i < columns.size(); i++) {
        if (!hasType(table.columns().get(i), ArrowTypes.toCalcite(columns.get(i).field(), TYPES))) {
          retyped.add(table.name());
        }
      }
    }
    return retyped;
  }

  private static boolean hasType(FixtureColumn column, RelDataType type) {
    boolean digits =
        switch (column.type()) {
          case DECIMAL -> type.getPrecision() == column.precision() && type.getScale() == column.scale();
          case TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> type.getPrecision() == column.precision();
          default -> true;
        };
    return type.getSqlTypeName() == column.type() && digits;
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : lacking.values()) {
      connection.close();
    }
    watching.close();
    watchingOnTheHost.close();
    pushing.close();
    planned.close();
    hosted.close();
    reference.close();
    registrations.forEach(BackendRegistry.Registration::close);
  }
}
