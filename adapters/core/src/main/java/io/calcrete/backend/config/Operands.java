package io.calcrete.backend.config;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The operand of a schema in a model, bound to a record: a component is a key, its type says what values it takes.
 *
 * <p>Types: {@code String}, {@code boolean}, {@code int}, {@code long}, {@link Path} (relative to the model's file),
 * {@link Duration} ({@code "30s"}, {@code "5m"} or ISO), {@link Secret}, enums, {@code List<String>}, {@code Map<String,
 * String>}, {@code Map<String, Object>}, and {@code Optional} of one of these. A component without {@link Default} that
 * is neither optional nor a collection must be given.
 */
public final class Operands {
  /** What Calcite itself adds to each operand. */
  private static final Set<String> CALCITES = Set.of("modelUri", "baseDirectory", "tables");

  private final Map<String, Object> operand;
  private final Path base;
  private final Placeholders placeholders;

  private Operands(Map<String, Object> operand, Path base, Map<String, String> environment) {
    this.operand = operand;
    this.base = base;
    this.placeholders = new Placeholders(base, environment);
  }

  /** The operand that Calcite hands a schema factory; paths are relative to {@code baseDirectory}, which it adds. */
  public static Operands of(Map<String, Object> operand) {
    return of(operand, System.getenv());
  }

  /** The same with an environment of one's own. */
  public static Operands of(Map<String, Object> operand, Map<String, String> environment) {
    Object base = operand.get("baseDirectory");
    return new Operands(operand, Path.of(base == null ? "" : base.toString()), environment);
  }

  /** The directory that relative paths start from. */
  public Path base() {
    return base;
  }

  /**
   * Binds the operand.
   *
   * @param faults where every fault is added; if any was, the result is null
   */
  public <R extends Record> @Nullable R bind(Class<R> type, List<String> faults) {
    requireNonNull(faults, "faults");
    int before = faults.size();
    RecordComponent[] components = type.getRecordComponents();
    List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
    operand.keySet().stream()
        .filter(key -> !known.contains(key) && !CALCITES.contains(key))
        .forEach(key -> faults.add("'" + key + "' is not a key that is known here" + keyHint(key, known)));
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(components[i], faults);
    }
    return faults.size() == before ? construct(type, components, values) : null;
  }

  private static String keyHint(String key, List<String> known) {
    String near = NearMiss.hint(key, known);
    return near.isEmpty() ? "; the keys are " + String.join(", ", known) : near;
  }

  private @Nullable Object value(RecordComponent component, List<String> faults) {
    String key = component.getName();
    Object given = operand.get(key);
    Default byDefault = component.getAnnotation(Default.class);
    if (given == null && byDefault != null) {
      given = byDefault.value();
    }
    Type type = component.getGenericType();
    boolean optional = component.getType() == Optional.class;
    if (given == null) {
      if (optional) {
        return Optional.empty();
      }
      if (component.getType() == List.class) {
        return List.of();
      }
      if (component.getType() == Map.class) {
        return Map.of();
      }
      faults.add("'" + key + "' is missing");
      return null;
    }
    Type inner = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    Object converted = convert(key, given, inner, faults);
    return optional ? Optional.ofNullable(converted) : converted;
  }

  private @Nullable Object convert(String key, Object given, Type type, List<String> faults) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(key, given, faults)
          : map(key, given, generic.getActualTypeArguments()[1], faults);
    }
    Object value = given instanceof String text ? placeholders.resolve(key, text, faults) : given;
    return scalar(key, value, (Class<?>) type, faults);
  }

  private List<String> list(String key, Object given, List<String> faults) {
    if (given instanceof String text) {
      return List.of(placeholders.resolve(key, text, faults));
    }
    if (given instanceof List<?> values) {
      return values.stream().map(v -> placeholders.resolve(key, String.valueOf(v), faults)).toList();
    }
    faults.add("'" + key + "' takes a list of texts, not " + show(given));
    return List.of();
  }

  private Map<String, ?> map(String key, Object given, Type valueType, List<String> faults) {
    if (!(given instanceof Map<?, ?> values)) {
      faults.add("'" + key + "' takes an object of names and values, not " + show(given));
      return Map.of();
    }
    Map<String, Object> map = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          Object resolved = value instanceof String text ? placeholders.resolve(key, text, faults) : value;
          if (valueType == String.class && !(resolved instanceof String)) {
            faults.add("'" + key + "." + name + "' takes a text, not " + show(resolved));
          }
          map.put(name.toString(), resolved);
        });
    return map;
  }

  private @Nullable Object scalar(String key, Object value, Class<?> type, List<String> faults) {
    String text = value.toString().strip();
    if (type == String.class) {
      return value.toString();
    }
    if (type == Secret.class) {
      return new Secret(value.toString());
    }
    if (type == Path.class) {
      return base.resolve(text);
    }
    if (type == boolean.class || type == Boolean.class) {
      if (text.equals("true") || text.equals("false")) {
        return Boolean.valueOf(text);
      }
      faults.add("'" + key + "' takes true or false, not " + show(value));
      return null;
    }
    if (type.isEnum()) {
      return constant(key, text, type, faults);
    }
    try {
      if (type == int.class || type == Integer.class) {
        return Integer.valueOf(text);
      }
      if (type == long.class || type == Long.class) {
        return Long.valueOf(text);
      }
      if (type == Duration.class) {
        return duration(text);
      }
    } catch (NumberFormatException | DateTimeParseException e) {
      String wants = type == Duration.class ? "a duration such as \"30s\"" : "a whole number";
      faults.add("'" + key + "' takes " + wants + ", not " + show(value));
      return null;
    }
    throw new IllegalArgumentException("operands of " + type + " are not known");
  }

  private static @Nullable Object constant(String key, String text, Class<?> type, List<String> faults) {
    List<String> names = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      String name = constant.toString().toLowerCase(Locale.ROOT);
      if (name.equals(text.toLowerCase(Locale.ROOT))) {
        return constant;
      }
      names.add(name);
    }
    String all = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    faults.add("'" + key + "' takes one of " + all + ", not '" + text + "'" + NearMiss.hint(text, names));
    return null;
  }

  private static Duration duration(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("p")) {
      return Duration.parse(lower);
    }
    return lower.endsWith("ms")
        ? Duration.ofMillis(Long.parseLong(lower.substring(0, lower.length() - 2).strip()))
        : Duration.parse("pt" + lower.replace(" ", ""));
  }

  /** Values that are no text are shown; a text may be a secret in the wrong place. */
  private static String show(Object value) {
    return value instanceof String ? "this text" : value.toString();
  }

  private static <R extends Record> R construct(Class<R> type, RecordComponent[] components, Object[] values) {
    Class<?>[] signature = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(signature);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be constructed", e);
    }
  }
}
