package io.github.ipv6containers.lint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Finds addresses in texts, and tells their families, without a resolver. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Addresses {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IPV4 = "(?:" + OCTET + "\\.){3}" + OCTET;
    private static final Pattern WHOLE_IPV4 = Pattern.compile(IPV4);

    /** Not part of a version, a name, a range in CIDR notation, or an IPv6 address with an IPv4 end. */
    private static final Pattern IPV4_IN_TEXT =
            Pattern.compile("(?<![\\w.-])(?<![0-9a-fA-F]:)(?<!::)(?<!\\w/)(?<!(?i:version|oid|\\bCN)[= :]{1,2})" + IPV4
                    + "(?![\\w-]|\\.[\\w]|/[0-9])");

    private static final int GROUPS = 8;

    private Addresses() {}

    public static boolean isIPv4(String text) {
        return WHOLE_IPV4.matcher(text).matches();
    }

    /** Tells whether a text is an IPv6 address, without brackets and zone. */
    public static boolean isIPv6(String text) {
        if (!text.matches("[0-9a-fA-F:]+(\\." + OCTET + "){0,3}") || !text.contains(":")) {
            return false;
        }
        String address = text;
        int tail = text.lastIndexOf(':') + 1;
        if (text.indexOf('.') >= 0) {
            if (!isIPv4(text.substring(tail))) {
                return false;
            }
            address = text.substring(0, tail) + "0:0";
        }
        int gap = address.indexOf("::");
        if (gap >= 0 && address.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int groups = groups(gap < 0 ? address : address.substring(0, gap))
                + groups(gap < 0 ? "" : address.substring(gap + 2));
        return groups >= 0 && (gap < 0 ? groups == GROUPS : groups < GROUPS);
    }

    /** Returns how many groups stand between colons; a very negative number when one is none. */
    private static int groups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] groups = text.split(":", -1);
        for (String group : groups) {
            if (!group.matches("[0-9a-fA-F]{1,4}")) {
                return Integer.MIN_VALUE / 2;
            }
        }
        return groups.length;
    }

    /** Returns where IPv4 addresses begin and end, as parts of the text. */
    public static List<Text> ipv4(Text text) {
        if (text.content().indexOf('.') < 0) {
            return List.of();
        }
        List<Text> found = new ArrayList<>();
        Matcher matcher = IPV4_IN_TEXT.matcher(text.content());
        while (matcher.find()) {
            found.add(text.part(matcher.start(), matcher.end()));
        }
        return found;
    }
}
