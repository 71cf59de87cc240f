package io.github.ipv6containers.lint.export;

/** Puts texts into the quotes of other languages. */
final class Quoted {

    private Quoted() {}

    static String yaml(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String cel(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
