package io.trihelix.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPagesTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "localhost:8421, -, -, true",
        "127.0.0.1:8421, -, none, true",
        "[::1]:8421, http://[::1]:8421, same-origin, true",
        "localhost:8421, http://localhost:8421, -, true",
        "-, -, -, false",
        "evil.example:8421, -, -, false",
        "localhost, -, -, false",
        "localhost:9000, -, -, false",
        "localhost:8421.evil.example, -, -, false",
        "localhost:8421, http://evil.example, -, false",
        "localhost:8421, null, -, false",
        "localhost:8421, https://localhost:8421, -, false",
        "localhost:8421, http://127.0.0.1:8421, -, false",
        "localhost:8421, -, cross-site, false",
        "localhost:8421, -, same-site, false"
      })
  void onlyItsOwnPagesAndProgramsOfThisMachineMayAsk(
      String host, String origin, String site, boolean may) {
    assertEquals(may, new OwnPages(8421).mayAsk(host, origin, site));
  }
}
