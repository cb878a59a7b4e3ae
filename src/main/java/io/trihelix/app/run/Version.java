package io.trihelix.app.run;

import io.trihelix.app.Trihelix;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the manifest of its jar. */
public final class Version implements IVersionProvider {
  public static String current() {
    String version = Trihelix.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"trihelix " + current()};
  }
}
