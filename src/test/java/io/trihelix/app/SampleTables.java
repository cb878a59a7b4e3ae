package io.trihelix.app;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes the tables of {@link SampleWarehouse} as {@link DuckTables}. All share one
 * connection, which JUnit closes after the last of them.
 */
public final class SampleTables implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SampleTables.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == DuckTables.class;
  }

  @Override
  public DuckTables resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            DuckTables.class, type -> new DuckTables(SampleWarehouse.folder()), DuckTables.class);
  }
}
