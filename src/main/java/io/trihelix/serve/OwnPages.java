package io.trihelix.serve;

import java.util.Set;

/**
 * Who may ask: pages that this server sent, and programs on this machine. A page of another site
 * that the browser shows may not, also when its name was made to lead here (DNS rebinding).
 */
final class OwnPages {
  /** What browsers say of requests by the user himself, and by pages of the same origin. */
  private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

  private final Set<String> hosts;

  /**
   * @param port that the server listens at
   */
  OwnPages(int port) {
    hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  /**
   * @param host header; null if it is missing
   * @param origin header; null where no page asks
   * @param site header Sec-Fetch-Site; null where no browser asks
   */
  boolean mayAsk(String host, String origin, String site) {
    return host != null
        && hosts.contains(host)
        && (origin == null || origin.equals("http://" + host))
        && (site == null || OWN_SITES.contains(site));
  }
}
