package io.calcrete.runtime;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Backend;
import io.calcrete.backend.Catalog;
import io.calcrete.backend.CatalogTable;
import io.calcrete.rules.BackendTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.lookup.Lookup;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A backend as somebody sees it: the tables that were granted, and no others.
 *
 * <p>A table is found by its name where that is unique in the backend, and under its remote schema always. The view is
 * made anew when the backend has a new snapshot of its catalog; until then the same objects come back, since Calcite
 * compares tables by identity.
 */
public final class BackendSchema extends AbstractSchema {
  private final Backend backend;
  private final Permissions permissions;
  private @Nullable View view;

  /** A schema over a backend. */
  public BackendSchema(Backend backend, Permissions permissions) {
    this.backend = requireNonNull(backend, "backend");
    this.permissions = requireNonNull(permissions, "permissions");
  }

  /** Where the tables are. */
  public Backend backend() {
    return backend;
  }

  /** Every table that exists here for whoever looks, by its path in the backend. */
  public Map<CatalogTable, BackendTable> granted() {
    return view().all;
  }

  @Override
  public Lookup<Table> tables() {
    return new Latest<>(() -> view().tables);
  }

  @Override
  public Lookup<? extends Schema> subSchemas() {
    return new Latest<>(() -> view().subSchemas);
  }

  @Override
  protected Map<String, Table> getTableMap() {
    return view().unique;
  }

  @Override
  protected Map<String, Schema> getSubSchemaMap() {
    return view().remoteSchemas;
  }

  /** A model may put views beside the tables. */
  @Override
  public boolean isMutable() {
    return true;
  }

  private synchronized View view() {
    Catalog catalog = backend.catalog();
    if (view == null || view.catalog != catalog) {
      view = View.of(catalog, backend, permissions);
    }
    return view;
  }

  private record View(
      Catalog catalog,
      Map<CatalogTable, BackendTable> all,
      Map<String, Table> unique,
      Map<String, Schema> remoteSchemas,
      NamedTables<Table> tables,
      NamedTables<Schema> subSchemas) {
    static View of(Catalog catalog, Backend backend, Permissions permissions) {
      Map<CatalogTable, BackendTable> all = new LinkedHashMap<>();
      catalog.tables().forEach(
          table -> permissions.grant(table).ifPresent(grant -> all.put(table, new BackendTable(backend, table, grant))));
      Map<String, Long> names = all.keySet().stream().collect(Collectors.groupingBy(CatalogTable::name, Collectors.counting()));
      Map<String, Table> unique = new LinkedHashMap<>();
      Map<String, Map<String, Table>> remote = new LinkedHashMap<>();
      all.forEach(
          (description, table) -> {
            if (names.get(description.name()) == 1) {
              unique.put(description.name(), table);
            }
            Optional.ofNullable(description.schema())
                .ifPresent(s -> remote.computeIfAbsent(s, k -> new LinkedHashMap<>()).put(description.name(), table));
          });
      Map<String, Schema> schemas = new LinkedHashMap<>();
      remote.forEach((name, tables) -> schemas.put(name, new RemoteSchema(tables)));
      return new View(
          catalog, all, unique, schemas, new NamedTables<>(unique), new NamedTables<>(schemas));
    }
  }

  /** A schema inside the backend. */
  private static final class RemoteSchema extends AbstractSchema {
    private final Map<String, Table> tables;
    private final NamedTables<Table> lookup;

    RemoteSchema(Map<String, Table> tables) {
      this.tables = tables;
      this.lookup = new NamedTables<>(tables);
    }

    @Override
    public Lookup<Table> tables() {
      return lookup;
    }

    @Override
    protected Map<String, Table> getTableMap() {
      return tables;
    }

    @Override
    public boolean isMutable() {
      return false;
    }
  }
}
