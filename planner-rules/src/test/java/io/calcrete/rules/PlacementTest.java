package io.calcrete.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Given this SQL over two backends, that text goes to each, and this is left above. */
class PlacementTest {
  private final Planned planned =
      new Planned()
          .schema(
              "x",
              new PlannedBackend("X")
                  .table("orders", 1_500_000, "id:l", "cust:i", "total:n", "odate:d", "prio:s")
                  .table("small", 10, "k:i", "v:s"))
          .schema(
              "y",
              new PlannedBackend("Y")
                  .table("cust", 10_000, "id:i", "name:s", "nation:i")
                  .table("nation", 25, "id:i", "nname:s"));

  @Test
  void whatOneBackendEvaluatesIsOneText() {
    plans(
        "SELECT prio, SUM(total) s FROM x.orders WHERE odate > DATE '1995-01-01' GROUP BY prio ORDER BY s DESC LIMIT 3",
        "X",
        "  SELECT \"prio\", SUM(\"total\") AS \"s\" FROM \"orders\" WHERE \"odate\" > DATE '1995-01-01' GROUP BY \"prio\" ORDER BY 2 DESC\n"
            + "FETCH NEXT 3 ROWS ONLY");
  }

  @Test
  void columnsAreNamedAndNeverAStar() {
    plans(
        "SELECT * FROM x.small",
        "X",
        "  SELECT \"small\".\"k\", \"small\".\"v\" FROM \"small\"");
    plans(
        "SELECT * FROM x.small a JOIN x.small b ON a.k = b.k",
        "X",
        "  SELECT \"small\".\"k\", \"small\".\"v\", \"small0\".\"k\", \"small0\".\"v\" FROM \"small\"\n"
            + "INNER JOIN \"small\" AS \"small0\" ON \"small\".\"k\" = \"small0\".\"k\"");
  }

  @Test
  void whatIsNotDeclaredStaysAboveAndTheRestGoesDown() {
    plans(
        "SELECT LOWER(prio), total + 1 FROM x.orders WHERE prio LIKE 'a%' AND total > 5",
        "host: Enumerable",
        "Project LOWER(prio), total + 1",
        "  here because LOWER is not one that X evaluates",
        "  Filter prio LIKE 'a%'",
        "    here because LIKE is not one that X evaluates",
        "    X",
        "      SELECT \"total\", \"prio\" FROM \"orders\" WHERE \"total\" > 5.00");
  }

  @Test
  void theLargestPartsOfAnExpressionGoDown() {
    plans(
        "SELECT LOWER(UPPER(prio)) FROM x.orders",
        "host: Enumerable",
        "Project LOWER(UPPER(prio))",
        "  here because LOWER is not one that X evaluates",
        "  X",
        "    SELECT UPPER(\"prio\") FROM \"orders\"");
  }

  @Test
  void predicatesTravelThroughJoinKeys() {
    plans(
        "SELECT c.name, o.id FROM y.cust c JOIN x.orders o ON c.id = o.cust WHERE c.id = 7",
        "host: Enumerable",
        "Project name, id",
        "  here because its rows come from X and Y",
        "  INNER JOIN on cust.id = orders.cust",
        "    here because it brings together X and Y",
        "    X",
        "      SELECT \"id\", \"cust\" FROM \"orders\" WHERE \"cust\" = 7",
        "    Y",
        "      SELECT \"id\", \"name\" FROM \"cust\" WHERE \"id\" = 7");
  }

  @Test
  void tablesOfOneBackendAreJoinedThereHoweverTheyAreWritten() {
    assertThat(
            planned.plan(
                "SELECT n.nname, o.id FROM y.cust c JOIN x.orders o ON o.cust = c.id JOIN y.nation n ON n.id = c.nation"))
        .filteredOn(line -> line.contains("SELECT"))
        .hasSize(2)
        .anyMatch(line -> line.contains("\"cust\"") && line.contains("\"nation\""));
  }

  @Test
  void aggregatesGoBelowAJoinWhereFewerRowsTravel() {
    plans(
        "SELECT c.nation, COUNT(*), AVG(o.total) FROM x.orders o JOIN y.cust c ON o.cust = c.id GROUP BY c.nation",
        "host: Enumerable",
        "Project nation, CAST(SUM(COUNT(*)) AS BIGINT),"
            + " CAST(CAST(SUM(SUM(total)) AS DECIMAL(38, 6)) / CAST(SUM(COUNT(total)) AS BIGINT) AS DECIMAL(38, 6))",
        "  here because its rows come from X and Y",
        "  Aggregate SUM(COUNT(*)), SUM(SUM(total)), SUM(COUNT(total)) by nation",
        "    INNER JOIN on orders.cust = cust.id",
        "      here because it brings together X and Y",
        "      X",
        "        SELECT \"cust\", COUNT(*), SUM(\"total\"), COUNT(\"total\") FROM \"orders\" GROUP BY \"cust\"",
        "      Y",
        "        SELECT \"id\", \"nation\" FROM \"cust\"");
  }

  @Test
  void anInListOfAnyLengthIsAnInList() {
    String list = IntStream.range(0, 3_000).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    List<String> plan = planned.plan("SELECT id FROM x.orders WHERE cust IN (" + list + ")");

    assertThat(plan).hasSize(2);
    assertThat(plan.get(1)).contains("WHERE \"cust\" ").doesNotContain("JOIN");
  }

  @Test
  void aJoinThatMultipliesIsCheaperAbove() {
    assertThat(planned.plan("SELECT a.id, b.id FROM x.orders a, x.orders b WHERE a.cust < b.cust"))
        .anyMatch(line -> line.contains("it is cheaper above: in X it would make more rows travel"));
    assertThat(planned.plan("SELECT COUNT(*) FROM x.orders a, x.orders b WHERE a.cust < b.cust")).hasSize(2);
  }

  @Test
  void constantsNeedNoBackend() {
    plans("SELECT 1", "host: none", "Values");
  }

  private void plans(String sql, String... lines) {
    assertThat(planned.plan(sql)).containsExactly(lines);
  }
}
