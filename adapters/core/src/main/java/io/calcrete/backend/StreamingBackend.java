package io.calcrete.backend;

import java.util.List;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * A backend that also evaluates queries over rows of others, which it is given as Arrow streams: a host of what is left
 * above the backends.
 *
 * <p>A {@link SqlRequest} brings the streams; its text names each as {@link #streamPath} says, once.
 */
public interface StreamingBackend extends Backend {
  /** Whether a stream may have a column of this type. */
  boolean accepts(Field field);

  /**
   * How a query's text names a stream of its request.
   *
   * @param number the stream's place in {@link SqlRequest#streams}, from 0
   */
  List<String> streamPath(int number);
}
