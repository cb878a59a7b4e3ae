package io.trihelix.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.trihelix.ask.QueryRefusedException;
import io.trihelix.ask.UnreadableWarehouseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Serves the current run of a warehouse to browsers on this machine, until it is closed. */
public final class WarehouseServer implements AutoCloseable {
  /** Connections that wait while all are busy. */
  private static final int BACKLOG = 100;

  /** A statement in an address or a body; longer ones are refused anyway. */
  private static final int LONGEST_BODY = 100_000;

  /** Deeply nested statements are planned by recursion. */
  private static final long STACK = 64L << 20;

  /**
   * Requests that are read, or wait for an answer, at once: more than are answered, so that who
   * sends slowly keeps nobody else waiting.
   */
  private static final int READERS = 64;

  /** Seconds until a request must be there, whole; who sends slower is cut off. */
  private static final int SLOWEST_REQUEST = 5;

  /** Seconds from then until the answer must be sent, whole; no question takes as long. */
  private static final int SLOWEST_REPLY = 600;

  /**
   * Bytes of a refused body that are read and thrown away: who is still sending when the connection
   * ends sees that it broke, and never the sentence that says why.
   */
  private static final int MOST_THROWN_AWAY = 64 << 20;

  /** Of the headers only; the page has its own policy for its scripts. */
  private static final String POLICY = "frame-ancestors 'none'";

  private static final String POLICY_OF_ARTICLES =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
          + POLICY;

  /** Tells a page whether it is of the run that answers. */
  private static final String RUN = "Trihelix-Run";

  private final HttpServer server;
  private final ExecutorService workers;
  private final LatestRun latest;
  private final OwnPages own;
  private final PrintWriter err;

  private WarehouseServer(HttpServer server, LatestRun latest, PrintWriter err) {
    this.server = server;
    this.latest = latest;
    this.own = new OwnPages(server.getAddress().getPort());
    this.err = err;
    this.workers =
        Executors.newFixedThreadPool(
            READERS, task -> new Thread(null, task, "trihelix-serve", STACK));
  }

  /**
   * Begins to listen, to this machine alone.
   *
   * @param port to listen at; 0 for any that is free
   * @param published tells which run of the warehouse is current
   * @param open opens that run
   * @param err where it is said what failed
   */
  public static WarehouseServer start(
      int port, Supplier<String> published, Function<String, ServedRun> open, PrintWriter err)
      throws IOException {
    setLimits();
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    var server = new WarehouseServer(http, new LatestRun(published, open, err), err);
    http.setExecutor(server.workers);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  /** The JDK's server knows no other way to be told; it reads these when the first one is made. */
  private static void setLimits() {
    System.setProperty("sun.net.httpserver.maxReqTime", Integer.toString(SLOWEST_REQUEST));
    System.setProperty("sun.net.httpserver.maxRspTime", Integer.toString(SLOWEST_REPLY));
    System.setProperty("sun.net.httpserver.drainAmount", Integer.toString(MOST_THROWN_AWAY));
  }

  /** Where it is to be found. */
  public String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      ServedRun run = latest.enter();
      try {
        send(exchange, reply(exchange, run), run.id());
      } finally {
        run.leave();
      }
    } catch (IOException e) {
      // Who asked has gone.
    } catch (RuntimeException | StackOverflowError e) {
      err.println("A request failed: " + e);
    }
  }

  private Reply reply(HttpExchange exchange, ServedRun run) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    if (!own.mayAsk(
        headers.getFirst("Host"), headers.getFirst("Origin"), headers.getFirst("Sec-Fetch-Site"))) {
      return Reply.failure(Reply.FORBIDDEN, "Only pages of this server may ask it");
    }
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    if (method.equals("POST") && path.equals("/api/sql")) {
      byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
      if (body.length > LONGEST_BODY) {
        return Reply.failure(
            Reply.TOO_LARGE, "A statement is of at most " + LONGEST_BODY + " bytes");
      }
      return answered(
          run,
          () ->
              Request.of(path, exchange.getRequestURI().getRawQuery())
                  .with("q", new String(body, StandardCharsets.UTF_8)));
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Reply.failure(
          Reply.NOT_ALLOWED, "There is only GET, and POST of a statement to /api/sql");
    }
    if (path.equals("/") || path.equals("/index.html")) {
      return new Reply(Reply.OK, Reply.HTML, run.page());
    }
    return run.knows(path)
        ? answered(run, () -> Request.of(path, exchange.getRequestURI().getRawQuery()))
        : Reply.failure(Reply.NOT_FOUND, "There is nothing here of that name");
  }

  private Reply answered(ServedRun run, Supplier<Request> request) {
    try {
      return run.reply(request.get());
    } catch (RefusedRequestException e) {
      return Reply.failure(e.status(), e.getMessage());
    } catch (QueryRefusedException e) {
      return Reply.failure(Reply.BAD_REQUEST, e.getMessage());
    } catch (UnreadableWarehouseException e) {
      return Reply.failure(Reply.FAILED, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.failure(Reply.FAILED, "The server is ending");
    } catch (RuntimeException | StackOverflowError e) {
      err.println("A request failed: " + e);
      return Reply.failure(
          Reply.FAILED, "The question could not be answered; the server's terminal says why");
    }
  }

  private static void send(HttpExchange exchange, Reply reply, String run) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    String path = exchange.getRequestURI().getPath();
    headers.set("Content-Type", reply.type());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    headers.set(RUN, run);
    headers.set(
        "Content-Security-Policy",
        path.equals("/") || path.equals("/index.html") ? POLICY : POLICY_OF_ARTICLES);
    if (reply.type().equals(Reply.CSV)) {
      headers.set("Content-Disposition", "attachment; filename=\"trihelix.csv\"");
    }
    boolean headOnly = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), headOnly ? -1 : reply.body().length);
    if (!headOnly) {
      exchange.getResponseBody().write(reply.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
    latest.close();
  }
}
