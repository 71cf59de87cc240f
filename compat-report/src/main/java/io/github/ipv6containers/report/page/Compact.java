package io.github.ipv6containers.report.page;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves out of a page what HTML does not need: some end tags, and the quotes of plain values. */
final class Compact {

    private static final Pattern OPTIONAL_ENDS = Pattern.compile("</(?:td|th|tr|li|dt|dd|tbody|thead)>\\s*");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*>");
    private static final Pattern PLAIN_VALUE = Pattern.compile(" ([a-z-]+)=\"([^\"'`=<>\\s]+)\"");

    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+|^\\n");

    private Compact() {}

    /** Returns a style sheet or a script without the spaces before its lines. */
    static String lines(String text) {
        return INDENT.matcher(text).replaceAll("");
    }

    /**
     * Returns a page with the same meaning; its head and its script, of which the head holds a hash, stay as they are.
     * Of the report's texts none is left that looks like a tag, as they are escaped.
     */
    static String body(String page) {
        int start = page.indexOf("<body>");
        int end = page.lastIndexOf("<script>");
        String body = OPTIONAL_ENDS.matcher(page.substring(start, end)).replaceAll("");
        return page.substring(0, start) + TAG.matcher(body).replaceAll(Compact::unquoted) + page.substring(end);
    }

    private static String unquoted(MatchResult tag) {
        return Matcher.quoteReplacement(PLAIN_VALUE.matcher(tag.group()).replaceAll(" $1=$2"));
    }
}
