package io.calcrete.rules;

/**
 * That the values of a leaf's column are the keys of a dynamic filter.
 *
 * @param id of the filter
 * @param column of the leaf, from 0
 */
public record KeySource(int id, int column) {}
