package io.calcrete.sql;

import static java.util.Objects.requireNonNull;

/** One step of a {@link JsonPath}. Its {@code toString} is its text in the path language of SQL. */
public sealed interface JsonStep {
  /** The member of an object. */
  record Member(String name) implements JsonStep {
    public Member {
      requireNonNull(name, "name");
    }

    @Override public String toString() {
      return "." + JsonText.quote(name);
    }
  }

  /** An element of an array, counted from 0 at its beginning. */
  record Element(int index) implements JsonStep {
    public Element {
      if (index < 0) {
        throw new IllegalArgumentException("an index from the beginning is not negative: " + index);
      }
    }

    @Override public String toString() {
      return "[" + index + "]";
    }
  }

  /** An element of an array, counted from 1 at its end: 1 is the last. */
  record ElementFromEnd(int distance) implements JsonStep {
    public ElementFromEnd {
      if (distance < 1) {
        throw new IllegalArgumentException("the last element has the distance 1: " + distance);
      }
    }

    @Override public String toString() {
      return distance == 1 ? "[last]" : "[last-" + (distance - 1) + "]";
    }
  }

  /** The element at an index as PostgreSQL writes it: -1 is the last. */
  static JsonStep element(int index) {
    return index < 0 ? new ElementFromEnd(Math.negateExact(index)) : new Element(index);
  }
}
