package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.everywhere.moved.LeftAlone;
import io.github.ipv6containers.everywhere.moved.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTests {

    private static final List<Row> ROWS = List.of(
            new Row("shop.StockTests", "redis:8.2", "6379 (Redis)", "IPv6", Row.ANSWERS, ""),
            new Row("shop.OrderTests", "rabbitmq:4.2", "5671 (tcp)", "IPv6", Row.NOBODY_LISTENS, ""),
            new Row(
                    "shop.OrderTests",
                    "rabbitmq:4.2",
                    "15672 (management)",
                    "IPv6",
                    "refuses",
                    "management.tcp.ip = ::"),
            new Row("", "busybox", "", "", Row.NO_PORTS, ""));

    private static final List<WorkList.Item> WORK = List.of(new WorkList.Item(
            "shop.OrderTests",
            "OrderTests, which passes in dual-stack",
            true,
            List.of(
                    "stores(): Connection refused",
                    "rabbitmq:4.2 15672 (management): refuses over IPv6; the class did not speak to it")));

    @Test
    void namesFirstWhatDoesNotAnswerInAClassWithATestThatFailed() {
        List<LeftAlone> alone = List.of(new LeftAlone(
                "nginx:1.28",
                "shop.PageTests",
                "it is on a network of its own; remove withNetwork(…), its aliases stay"));

        assertThat(new TableText(StackMode.IPV6_ONLY, ROWS, alone, WORK).text()).isEqualTo("""
                        ipv6containers-everywhere, ipv6-only: 1 of 2 ports and families answer; * has a test that failed

                        1. OrderTests, which passes in dual-stack
                           stores(): Connection refused
                           rabbitmq:4.2 15672 (management): refuses over IPv6; the class did not speak to it

                        test class    container     port                family  verdict          mend
                        * OrderTests  rabbitmq:4.2  15672 (management)  IPv6    refuses          management.tcp.ip = ::
                        * OrderTests  rabbitmq:4.2  5671 (tcp)          IPv6    nobody listens
                        StockTests    redis:8.2     6379 (Redis)        IPv6    answers
                        (no class)    busybox                                   exposes no port

                        Not put on the network, and not proved:
                          nginx:1.28 (PageTests): it is on a network of its own; remove withNetwork(…), its aliases stay
                        """);
    }

    @Test
    void writesThePageWithTheSameInTheSameOrder() {
        List<LeftAlone> alone = List.of(new LeftAlone("a<b", "shop.PageTests", "it is \"elsewhere\" & stays"));

        String page = new Page(new TableText(StackMode.IPV6_ONLY, ROWS, alone, WORK)).html();

        assertThat(page)
                .contains(
                        "<title>ipv6containers-everywhere, ipv6-only: 1 of 2 ports and families answer; * has a test that"
                                + " failed</title>")
                .contains("""
                        <h2>Classes with a test that failed</h2>
                        <ol>
                        <li><strong>OrderTests, which passes in dual-stack</strong><br>stores(): Connection refused<br>\
                        rabbitmq:4.2 15672 (management): refuses over IPv6; the class did not speak to it
                        </ol>
                        """)
                .contains("""
                        <tbody>
                        <tr><td>* shop.OrderTests<td>rabbitmq:4.2<td>15672 (management)<td>IPv6<td class=bad>- refuses\
                        <td><code>management.tcp.ip = ::</code>
                        <tr><td>* shop.OrderTests<td>rabbitmq:4.2<td>5671 (tcp)<td>IPv6<td class=open>nobody listens\
                        <td><code></code>
                        <tr><td>shop.StockTests<td>redis:8.2<td>6379 (Redis)<td>IPv6<td class=good>+ answers<td><code></code>
                        <tr><td><td>busybox<td><td><td class=open>exposes no port<td><code></code>
                        </table>
                        """)
                .contains("<li>a&lt;b (shop.PageTests): it is &quot;elsewhere&quot; &amp; stays\n")
                .doesNotContain("{head}", "{work}", "{rows}", "{alone}");
    }

    @Test
    void writesACaseForEachRowThatCiServersRead() {
        assertThat(JUnitXml.of(StackMode.IPV6_ONLY, ROWS)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="ipv6containers-everywhere ipv6-only" tests="4" failures="1" errors="0" skipped="2">
                  <testcase classname="shop.StockTests" name="redis:8.2 port 6379 (Redis) over IPv6"/>
                  <testcase classname="shop.OrderTests" name="rabbitmq:4.2 port 5671 (tcp) over IPv6">
                    <skipped message="nobody listens"/>
                  </testcase>
                  <testcase classname="shop.OrderTests" name="rabbitmq:4.2 port 15672 (management) over IPv6">
                    <failure message="refuses">management.tcp.ip = ::</failure>
                  </testcase>
                  <testcase classname="" name="busybox">
                    <skipped message="exposes no port"/>
                  </testcase>
                </testsuite>
                """);
    }
}
