package io.calcrete.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import java.util.Map;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.linq4j.tree.ClassDeclaration;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.runtime.ArrayBindable;
import org.apache.calcite.runtime.Bindable;
import org.apache.calcite.runtime.Hook;
import org.apache.calcite.runtime.Typed;
import org.codehaus.commons.compiler.CompilerFactoryFactory;
import org.codehaus.commons.compiler.ISimpleCompiler;

/**
 * The classes that Calcite's Enumerable engine generates for a residual. Compiling one costs as much as planning it, so
 * that residuals with the same code share a class: those of statements that differ only in what is sent to the backends.
 */
final class GeneratedCode {
  private static final Cache<String, Bindable<?>> COMPILED = Caffeine.newBuilder().maximumSize(500).build();

  private GeneratedCode() {}

  /**
   * Generates the code of a residual and compiles it.
   *
   * @param stash takes the objects that the code asks its context for
   */
  static Bindable<?> of(EnumerableRel residual, Map<String, Object> stash) {
    EnumerableRelImplementor implementor =
        new EnumerableRelImplementor(residual.getCluster().getRexBuilder(), stash);
    ClassDeclaration generated = implementor.implementRoot(residual, EnumerableRel.Prefer.ARRAY);
    String members = Expressions.toString(generated.memberDeclarations, "\n", false);
    Hook.JAVA_PLAN.run(members);
    // The objects of one column are the rows themselves, which the class must tell.
    String kinds =
        residual.getRowType().getFieldCount() == 1
            ? Bindable.class.getName() + ", " + Typed.class.getName()
            : ArrayBindable.class.getName();
    String source = "public final class " + generated.name + " implements " + kinds + " {\n" + members + "\n}";
    // A static field may hold state, such as a generator of random numbers, that belongs to one statement.
    return source.contains(" static ")
        ? compile(generated.name, source)
        : COMPILED.get(source, text -> compile(generated.name, text));
  }

  private static Bindable<?> compile(String name, String source) {
    ClassLoader loader = GeneratedCode.class.getClassLoader();
    try {
      ISimpleCompiler compiler = CompilerFactoryFactory.getDefaultCompilerFactory(loader).newSimpleCompiler();
      compiler.setParentClassLoader(loader);
      compiler.cook(source);
      return (Bindable<?>) compiler.getClassLoader().loadClass(name).getDeclaredConstructor().newInstance();
    } catch (Exception e) {
      throw CalcreteException.of(SqlState.INTERNAL, "the generated code does not compile: " + e + "\n" + source, e);
    }
  }
}
