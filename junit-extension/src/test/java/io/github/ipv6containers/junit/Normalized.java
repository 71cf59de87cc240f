package io.github.ipv6containers.junit;

import java.util.List;

/** Makes messages of different runs equal: addresses, ports of the host, times and sizes. */
final class Normalized {

    private static final List<String[]> RULES = List.of(
            new String[] {"fd[0-9a-f]{2}:[0-9a-f:]+", "IPV6"},
            new String[] {"\\b(172|10|192)\\.\\d+\\.\\d+\\.\\d+", "IPV4"},
            new String[] {"(127\\.0\\.0\\.1|\\[::1\\]):\\d{5}\\b", "$1:PUBLISHED"},
            new String[] {"\\d+(\\.\\d+)? ms", "N ms"},
            // A busy machine may take more than a second.
            new String[] {"(answered|answered [^\\n]* in) \\d+(\\.\\d+)? s", "$1 N ms"},
            new String[] {"silent for \\d+(\\.\\d+)? s", "silent for N s"},
            new String[] {"(?<=sent nothing for )\\d+(\\.\\d+)? s(?= \\((?!a proxy))", "N s"},
            new String[] {"\\(stand-in: [^\\n]*\\)", "(PROVENANCE)"},
            new String[] {"\\(official\\)", "(PROVENANCE)"},
            new String[] {"image      \\S+", "image      IMAGE"},
            new String[] {"closed( after 0 bytes|: Connection reset)", "closed"},
            // Columns are as wide as the addresses of the run.
            new String[] {"(?<=\\S) {2,}(?=answered|refused|accepted|not dialed|REFUSED|<<<|IPv[46] |verdict)", "  "},
            new String[] {" +\n", "\n"});

    private Normalized() {}

    static String of(String message) {
        String text = message;
        for (String[] rule : RULES) {
            text = text.replaceAll(rule[0], rule[1]);
        }
        return text;
    }
}
