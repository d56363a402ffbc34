package io.calcrete.backend;

import java.util.Optional;
import java.util.ServiceLoader;

/** Offers a host of this process's own, which holds no data; found with {@link ServiceLoader}. */
public interface HostProvider {
  /** The host, shared by the whole process; nothing is opened before it is asked something. */
  StreamingBackend host();

  /** The host of the first provider on the class path, if there is one. */
  static Optional<StreamingBackend> find() {
    return ServiceLoader.load(HostProvider.class, HostProvider.class.getClassLoader())
        .findFirst()
        .map(HostProvider::host);
  }
}
