package newsreel.lambda;

import java.util.function.Supplier;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client that can be replaced between requests by a new one without connections. */
final class RenewableHttpClient implements SdkHttpClient {
  private final Supplier<SdkHttpClient> maker;
  private volatile SdkHttpClient current;

  RenewableHttpClient(Supplier<SdkHttpClient> maker) {
    this.maker = maker;
    this.current = maker.get();
  }

  void renew() {
    SdkHttpClient old = current;
    current = maker.get();
    old.close();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return current.prepareRequest(request);
  }

  @Override
  public String clientName() {
    return current.clientName();
  }

  @Override
  public void close() {
    current.close();
  }
}
