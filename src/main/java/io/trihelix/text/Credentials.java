package io.trihelix.text;

import java.util.regex.Pattern;

/**
 * Hides users and passwords in addresses: {@code s3a://KEY:SECRET@bucket/x} is shown as {@code
 * s3a://***@bucket/x}, {@code jdbc:x?password=secret} as {@code jdbc:x?password=***}. All else
 * stays. Every repetition is bounded, so the time is linear.
 */
public final class Credentials {
  private static final String HIDDEN = "***";

  /** A user, or a user and a password, in front of a host. */
  private static final Pattern USER = Pattern.compile("(?<=:/{2})[^/?#@\\s\"'<>]{1,512}(?=@)");

  /** A password with a slash in it, as keys of S3 have; a port and a path are none. */
  private static final Pattern USER_AND_PASSWORD =
      Pattern.compile(
          "(?<=:/{2})[^/?#@:\\s\"'<>]{1,128}:(?![0-9]{1,5}/)[^@?#\\s\"'<>]{1,256}(?=@)");

  /** Oracle's driver has them without two slashes in front. */
  private static final Pattern ORACLE =
      Pattern.compile(
          "(?<=jdbc:oracle:(?:thin|oci):)[^/@\\s\"'<>]{1,128}/[^@\\s\"'<>]{1,256}(?=@)");

  /** Users among the parameters of a query, or of a JDBC address. */
  private static final Pattern USER_PARAMETER =
      Pattern.compile(
          "(?i)(?<=[?&;,(])((?:user(?:name)?|sig|x-amz-credential)=)[^&;,)\\s\"'<>]{1,1024}");

  /** The others, in a message, too: {@code trustStorePassword=…}, {@code oauth_token=…}. */
  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "(?i)(?<=^|[?&;,(\\s\"'])([\\w.-]{0,32}?(?:password|passwd|pwd|secret|token|signature"
              + "|(?:api|access|secret|account)[_.-]?key)=)[^&;,)\\s\"'<>]{1,1024}");

  private Credentials() {}

  /** The text with {@code ***} for each of them. */
  public static String masked(String text) {
    String masked = text;
    if (text.contains("://")) {
      masked = USER.matcher(masked).replaceAll(HIDDEN);
      masked = USER_AND_PASSWORD.matcher(masked).replaceAll(HIDDEN);
    }
    if (text.contains("jdbc:oracle:")) {
      masked = ORACLE.matcher(masked).replaceAll(HIDDEN);
    }
    if (text.indexOf('=') < 0) {
      return masked;
    }
    masked = USER_PARAMETER.matcher(masked).replaceAll("$1" + HIDDEN);
    return SECRET_PARAMETER.matcher(masked).replaceAll("$1" + HIDDEN);
  }
}
