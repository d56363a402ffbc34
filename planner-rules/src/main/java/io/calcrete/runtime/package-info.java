/**
 * Executing a plan: leaves that backends answer, prefetched as Arrow batches, and the host that evaluates what is left
 * above them. Permissions live here too: the schema that somebody sees is made of what was granted.
 */
package io.calcrete.runtime;
