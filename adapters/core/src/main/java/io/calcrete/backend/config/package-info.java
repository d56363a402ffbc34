/** Binding the operands of a model to records: every fault in one report, near misses named, secrets kept. */
package io.calcrete.backend.config;
