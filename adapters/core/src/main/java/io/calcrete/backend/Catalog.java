package io.calcrete.backend;

import java.util.List;

/**
 * What a backend holds, at one moment: immutable.
 *
 * @param tables every table and view that the backend lists, none left out
 */
public record Catalog(List<CatalogTable> tables) {
  public Catalog {
    tables = List.copyOf(tables);
  }
}
