package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logins in URLs, which most drivers want apart, and which are not written to files. */
class DatabaseUrlTest {
  private static String saved(String url) {
    ObjectNode operand = new ObjectMapper().createObjectNode();
    DatabaseUrl.of(url).save("shop", operand, RelativePaths.ofModel(Path.of("model.json")));
    return operand.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://localhost/shop, jdbc:postgresql://localhost/shop, , , shop",
    "postgres://ann@localhost/shop, jdbc:postgresql://localhost/shop, ann, , shop",
    "postgresql://ann:s%40cret@db:5433/shop?ssl=true, jdbc:postgresql://db:5433/shop?ssl=true, ann, s@cret, shop",
    "jdbc:mysql://ann:a+b@db/shop, jdbc:mysql://db/shop, ann, a+b, shop",
    "jdbc:oracle:thin:ann/geheim@db:1521:xe, jdbc:oracle:thin:@db:1521:xe, ann, geheim, xe",
    "jdbc:sqlite:some/where/x.db, jdbc:sqlite:some/where/x.db, , , x"
  })
  void theLoginIsTakenOut(String given, String url, String user, String password, String name) {
    DatabaseUrl read = DatabaseUrl.of(given);
    assertThat(read.url()).isEqualTo(url);
    assertThat(read.user().orElse(null)).isEqualTo(user);
    assertThat(read.password().orElse(null)).isEqualTo(password);
    assertThat(read.name()).isEqualTo(name);
  }

  @Test
  void aSavedPasswordIsAVariable() {
    assertThat(saved("postgresql://ann:geheim@db/shop"))
        .isEqualTo("{\"url\":\"jdbc:postgresql://db/shop\",\"user\":\"ann\",\"password\":\"${env:SHOP_PASSWORD}\"}");
  }

  @Test
  void aSavedSecretOfTheQueryIsAVariable() {
    assertThat(saved("jdbc:x://db/shop?apiKey=geheim&ssl=true"))
        .isEqualTo("{\"url\":\"jdbc:x://db/shop?apiKey=${env:SHOP_APIKEY}&ssl=true\"}");
  }

  @Test
  void aPlaceholderStaysAsItIs() {
    assertThat(saved("postgresql://${env:DB_USER}:${file:secret}@db/shop"))
        .isEqualTo(
            "{\"url\":\"jdbc:postgresql://db/shop\",\"user\":\"${env:DB_USER}\",\"password\":\"${file:secret}\"}");
  }
}
