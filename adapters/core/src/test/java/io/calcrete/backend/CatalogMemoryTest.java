package io.calcrete.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CatalogMemoryTest {
  private static final Duration LONG = Duration.ofDays(1);
  private static final Duration SHORT = Duration.ofNanos(1);

  private final Deque<Catalog> backend = new ArrayDeque<>();

  private CatalogMemory memory(Duration lifetime, Catalog... catalogs) {
    backend.addAll(List.of(catalogs));
    return new CatalogMemory(backend::remove, lifetime);
  }

  private static Catalog catalog(String table) {
    return new Catalog(
        List.of(
            new CatalogTable(
                List.of("main", table), CatalogTable.Kind.TABLE, List.of(), List.of(), OptionalDouble.empty(), null)));
  }

  @Test
  void theBackendIsAskedOnce() {
    CatalogMemory memory = memory(LONG, catalog("a"), catalog("b"));
    assertThat(memory.get()).isEqualTo(catalog("a"));
    assertThat(memory.get()).isSameAs(memory.get()).isEqualTo(catalog("a"));
  }

  @Test
  void theBackendIsAskedAgainWhenTheCatalogIsForgotten() {
    CatalogMemory memory = memory(LONG, catalog("a"), catalog("b"));
    memory.get();
    memory.forget();
    assertThat(memory.get()).isEqualTo(catalog("b"));
  }

  @Test
  void theBackendIsAskedAgainAfterATime() {
    CatalogMemory memory = memory(SHORT, catalog("a"), catalog("b"));
    memory.get();
    assertThat(memory.get()).isEqualTo(catalog("b"));
  }

  @Test
  void whatHasNotChangedIsTheSameObject() {
    CatalogMemory memory = memory(SHORT, catalog("a"), catalog("a"));
    assertThat(memory.get()).isSameAs(memory.get());
  }

  @Test
  void aFailureIsNotRemembered() {
    CatalogMemory memory = memory(LONG);
    assertThatThrownBy(memory::get).isInstanceOf(RuntimeException.class);
    backend.add(catalog("a"));
    assertThat(memory.get()).isEqualTo(catalog("a"));
  }
}
