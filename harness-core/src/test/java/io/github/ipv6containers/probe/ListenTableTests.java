package io.github.ipv6containers.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ListenTableTests {

    private static final String TCP = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0
               1: 00000000:0CEA 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 2 1 0 100 0 0 10 0
               2: 020012AC:1F90 010012AC:9C40 01 00000000:00000000 00:00000000 00000000     0        0 3 1 0 20 4 30 10 -1
            """;

    private static final String TCP6 = """
              sl  local_address                         remote_address                        st
               0: 00000000000000000000000000000000:1538 00000000000000000000000000000000:0000 0A 0 0 0 0 0 0
               1: 00000000000000000000000001000000:0050 00000000000000000000000000000000:0000 0A 0 0 0 0 0 0
               2: 0000000000000000FFFF00000100007F:2382 00000000000000000000000000000000:0000 0A 0 0 0 0 0 0
               3: 118A5EFD000090000000000003000000:0BB8 00000000000000000000000000000000:0000 0A 0 0 0 0 0 0
            """;

    @Test
    void onlyRowsThatListenAreKeptByPort() {
        assertThat(ListenTable.parse("tcp", TCP))
                .containsExactly(new ListenRow(3306, "0.0.0.0", "tcp"), new ListenRow(5432, "127.0.0.1", "tcp"));
    }

    @Test
    void anIPv6AddressIsShortened() {
        assertThat(ListenTable.parse("tcp6", TCP6))
                .extracting(ListenRow::toString)
                .containsExactly("[::1]:80", "[fd5e:8a11:90::3]:3000", "[::]:5432", "[::ffff:127.0.0.1]:9090");
    }

    @Test
    void anEmptyTableHasNoRows() {
        assertThat(ListenTable.parse("tcp6", "")).isEmpty();
    }

    @Test
    void whatIsNoRowIsPassedOver() {
        assertThat(ListenTable.parse("tcp", """
                  sl  local_address rem_address   st
                   0: 0100007F 00000000:0000 0A
                   1: 0100007F:XXXX 00000000:0000 0A
                   2: 0100007F:15381538 00000000:0000 0A
                   3: 01007F:1538 00000000:0000 0A
                   4: 0100007F:1538 00000000:0000 0A
                   5: 0100007F:15
                """)).containsExactly(new ListenRow(5432, "127.0.0.1", "tcp"));
    }

    @Test
    void neverThrowsOnADamagedTable() {
        Random random = new Random(20260103);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder damaged = new StringBuilder(round % 2 == 0 ? TCP : TCP6);
            for (int i = 0; i <= random.nextInt(20); i++) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(128));
            }
            damaged.setLength(random.nextInt(damaged.length()));

            assertThat(ListenTable.parse("tcp6", damaged.toString()))
                    .allSatisfy(row -> assertThat(row.port()).isBetween(0, 65535))
                    .allSatisfy(row -> assertThat(row.address()).matches("[0-9a-f:.]+"));
        }
    }
}
