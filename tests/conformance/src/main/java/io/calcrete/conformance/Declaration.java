package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.rel.core.JoinRelType;

/**
 * One thing that a backend may declare.
 *
 * @param kind what kind of thing
 * @param name the name that {@link Capabilities} has for it
 */
public record Declaration(Kind kind, String name) {
  public Declaration {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
  }

  /** The kinds of things that a backend may declare; the statements that show each stand in a file of its name. */
  public enum Kind {
    SCALARS {
      @Override
      Set<String> declared(Capabilities capabilities) {
        return capabilities.scalarNames();
      }
    },
    AGGREGATES {
      @Override
      Set<String> declared(Capabilities capabilities) {
        return capabilities.aggregateNames();
      }
    },
    WINDOWS {
      @Override
      Set<String> declared(Capabilities capabilities) {
        return capabilities.windowNames();
      }
    },
    JOINS {
      @Override
      Set<String> declared(Capabilities capabilities) {
        return Arrays.stream(JoinRelType.values())
            .filter(capabilities::joins)
            .map(JoinRelType::name)
            .collect(Collectors.toSet());
      }
    },
    CLAUSES {
      @Override
      Set<String> declared(Capabilities capabilities) {
        return Arrays.stream(Feature.values())
            .filter(capabilities::has)
            .map(Feature::name)
            .collect(Collectors.toSet());
      }
    };

    /** The names of everything of this kind that is declared. */
    abstract Set<String> declared(Capabilities capabilities);

    /** Everything of this kind that is declared. */
    List<Declaration> in(Capabilities capabilities) {
      return declared(capabilities).stream().sorted().map(name -> new Declaration(this, name)).toList();
    }

    String file() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isIn(Capabilities capabilities) {
    return kind.declared(capabilities).contains(name);
  }

  /** The same capabilities without this. */
  Capabilities takenFrom(Capabilities capabilities) {
    return switch (kind) {
      case SCALARS, AGGREGATES, WINDOWS -> capabilities.without(name);
      case JOINS -> capabilities.without(JoinRelType.valueOf(name));
      case CLAUSES -> capabilities.without(Feature.valueOf(name));
    };
  }

  @Override
  public String toString() {
    return kind.file() + ": " + name;
  }
}
