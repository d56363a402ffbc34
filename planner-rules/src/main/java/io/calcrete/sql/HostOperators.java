package io.calcrete.sql;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.calcite.schema.impl.ScalarFunctionImpl;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;

/** The methods of {@link HostFunctions} and {@link HostTimes} as operators of a plan, by name. */
public final class HostOperators {
  private static final Map<String, SqlOperator> OPERATORS = new ConcurrentHashMap<>();

  private HostOperators() {}

  /** The operator of a method; calls of it are made with the type that the replaced call had. */
  public static SqlOperator of(String method) {
    return OPERATORS.computeIfAbsent(method, HostOperators::make);
  }

  private static SqlOperator make(String method) {
    return Stream.of(HostFunctions.class, HostTimes.class)
        .flatMap(holder -> Arrays.stream(holder.getMethods()))
        .filter(candidate -> candidate.getName().equals(method))
        .findFirst()
        .map(
            found ->
                new SqlUserDefinedFunction(
                    new SqlIdentifier(method, SqlParserPos.ZERO),
                    SqlKind.OTHER_FUNCTION,
                    ReturnTypes.ARG0,
                    null,
                    OperandTypes.operandMetadata(java.util.List.of(), f -> java.util.List.of(), null, i -> true),
                    ScalarFunctionImpl.create(found)))
        .orElseThrow(() -> new IllegalStateException("the host has no method " + method));
  }
}
