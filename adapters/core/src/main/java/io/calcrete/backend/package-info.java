/**
 * The contract that a backend fulfils: what it holds ({@link io.calcrete.backend.Catalog}), what it evaluates exactly
 * ({@link io.calcrete.backend.Capabilities}) and how it is asked ({@link io.calcrete.backend.BackendSession}).
 *
 * <p>Arrow batches are the one currency between the parts. A backend is added by implementing {@link
 * io.calcrete.backend.Backend}; CONTRIBUTING.md tells how in a day.
 */
package io.calcrete.backend;
