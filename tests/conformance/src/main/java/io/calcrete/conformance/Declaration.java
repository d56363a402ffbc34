package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

  /** Whether the planner says it in other operators before a backend could see it. */
  boolean isRewritten() {
    return Resources.lines("capabilities/rewritten.txt").anyMatch((kind + ": " + name)::equals);
  }

  /** Whether a text has the words of a clause or a join in it; empty for what has none of its own. */
  Optional<Predicate<String>> words() {
    String words =
        switch (kind) {
          case SCALARS, AGGREGATES, WINDOWS -> null;
          case JOINS -> name.equals("SEMI") || name.equals("ANTI") ? "EXISTS" : name + " JOIN";
          case CLAUSES ->
              switch (Feature.valueOf(name)) {
                case AGGREGATE_FILTER -> "FILTER \\(";
                case LIMIT -> "LIMIT|FETCH";
                case GROUPING_SETS -> "GROUPING SETS|ROLLUP|CUBE";
                case UNION, INTERSECT, EXCEPT -> name + "(?! ALL)";
                case WINDOWS -> "OVER \\(";
                default -> name.replace('_', ' ');
              };
        };
    return Optional.ofNullable(words).map(pattern -> Pattern.compile("\\b(" + pattern + ")").asPredicate());
  }

  @Override
  public String toString() {
    return kind.file() + ": " + name;
  }
}
