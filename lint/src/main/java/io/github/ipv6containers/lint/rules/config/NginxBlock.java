package io.github.ipv6containers.lint.rules.config;

import io.github.ipv6containers.lint.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a directive of nginx's configuration with its words, and with what is inside of its braces.
 *
 * @param words the directive's name first
 * @param blocks what is inside; empty for a simple directive
 */
record NginxBlock(List<Text> words, List<NginxBlock> blocks) {

    private static final int DEPTH = 50;

    String name() {
        return words.isEmpty() ? "" : words.get(0).content();
    }

    List<NginxBlock> all(String name) {
        return blocks.stream().filter(it -> it.name().equals(name)).toList();
    }

    /** Returns all blocks of a name, at whatever depth. */
    List<NginxBlock> within(String name) {
        List<NginxBlock> found = new ArrayList<>(all(name));
        blocks.forEach(block -> found.addAll(block.within(name)));
        return found;
    }

    /** Reads a configuration; what is broken in it is nginx's to say, and read as far as it goes. */
    static NginxBlock read(Text text) {
        Reader reader = new Reader(text);
        List<NginxBlock> top = new ArrayList<>();
        do {
            top.addAll(reader.blocks(0));
        } while (!reader.atEnd());
        return new NginxBlock(List.of(), List.copyOf(top));
    }

    private static final class Reader {

        private final Text text;
        private final String content;
        private int at;

        Reader(Text text) {
            this.text = text;
            this.content = text.content();
        }

        boolean atEnd() {
            return at >= content.length();
        }

        List<NginxBlock> blocks(int depth) {
            List<NginxBlock> found = new ArrayList<>();
            List<Text> words = new ArrayList<>();
            while (!atEnd()) {
                char c = content.charAt(at);
                if (Character.isWhitespace(c)) {
                    at++;
                } else if (c == '#') {
                    int end = content.indexOf('\n', at);
                    at = end < 0 ? content.length() : end;
                } else if (c == ';') {
                    at++;
                    found.add(new NginxBlock(List.copyOf(words), List.of()));
                    words.clear();
                } else if (c == '{') {
                    at++;
                    found.add(new NginxBlock(List.copyOf(words), depth < DEPTH ? blocks(depth + 1) : List.of()));
                    words.clear();
                } else if (c == '}') {
                    at++;
                    return found;
                } else {
                    words.add(word(c));
                }
            }
            return found;
        }

        private Text word(char first) {
            if (first == '"' || first == '\'') {
                int end = content.indexOf(first, at + 1);
                while (end > 0 && content.charAt(end - 1) == '\\') {
                    end = content.indexOf(first, end + 1);
                }
                int start = at + 1;
                at = end < 0 ? content.length() : end + 1;
                return text.part(start, Math.max(start, end < 0 ? content.length() : end));
            }
            int start = at;
            while (!atEnd() && " \t\r\n;{".indexOf(content.charAt(at)) < 0) {
                boolean variable = content.startsWith("${", at);
                int close = variable ? content.indexOf('}', at) : -1;
                at = close > 0 ? close + 1 : at + 1;
            }
            return text.part(start, at);
        }
    }
}
