package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.everywhere.moved.LeftAlone;
import io.github.ipv6containers.everywhere.moved.Row;
import java.util.List;
import java.util.Set;
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

    @Test
    void namesFirstWhatDoesNotAnswerInAClassWithATestThatFailed() {
        List<LeftAlone> alone = List.of(new LeftAlone(
                "nginx:1.28",
                "shop.PageTests",
                "it is on a network of its own; remove withNetwork(…), its aliases stay"));

        assertThat(new TableText(StackMode.IPV6_ONLY, ROWS, alone, Set.of("shop.OrderTests")).text())
                .isEqualTo("""
                        ipv6containers-everywhere, ipv6-only: 1 of 2 ports and families answer; * has a test that failed

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
