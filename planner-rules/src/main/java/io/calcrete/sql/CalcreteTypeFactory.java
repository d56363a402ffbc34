package io.calcrete.sql;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;

/** Makes types under {@link CalcreteTypeSystem}; text is Unicode, whatever the JVM's settings are. */
public final class CalcreteTypeFactory extends JavaTypeFactoryImpl {
  /** A factory with its own cache of types. */
  public CalcreteTypeFactory() {
    super(CalcreteTypeSystem.INSTANCE);
  }

  @Override
  public Charset getDefaultCharset() {
    return StandardCharsets.UTF_8;
  }
}
