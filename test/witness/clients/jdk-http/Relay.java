import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.Executors;

/** Carries each request to a server with the JDK's own client at its defaults, and the answer back. */
public final class Relay {
  /** Those that the client does not let anybody set; it sends its own. */
  private static final Set<String> ITS_OWN =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade", "keep-alive", "date");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String upstream;

  private Relay(String upstream) {
    this.upstream = upstream;
  }

  public static void main(String[] args) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", new Relay(args[0])::carry);
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void carry(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer = client.send(request(exchange), BodyHandlers.ofByteArray());
      answer.headers().map().forEach((name, values) -> {
        if (!ITS_OWN.contains(name)) exchange.getResponseHeaders().put(name, values);
      });
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException | IllegalArgumentException | IOException error) {
      System.err.println(exchange.getRequestMethod() + " " + exchange.getRequestURI() + ": " + error);
      exchange.getResponseHeaders().set("X-Relay", String.valueOf(error.getMessage()));
      exchange.sendResponseHeaders(502, -1);
    }
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(upstream + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().forEach((name, values) -> {
      if (!ITS_OWN.contains(name.toLowerCase())) values.forEach(value -> request.header(name, value));
    });
    return request.build();
  }
}
