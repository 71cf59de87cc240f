package io.github.ipv6containers.secret;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Hides what an environment holds in confidence, wherever it turns up.
 *
 * <p>A variable is a secret by its name: one with a part like PASSWORD, SECRET, TOKEN, CREDENTIAL, or a key to get in by. The
 * name of a file ({@code …_FILE}) and a mere yes or no are none. A password in a URL is hidden in any text.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Secrets {

    /** What stands in the place of a secret. */
    static final String HIDDEN = "***";

    private static final Pattern NAME = Pattern.compile(
            ".*(PASSWORD|PASSWD|PASSPHRASE|PWD|SECRET|TOKEN|CREDENTIAL|COOKIE|(API|ACCESS|AUTH|PRIVATE|ENCRYPTION|MASTER)_?KEY).*|PASS|.*_PASS",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOT_A_PATH = Set.of("PWD", "OLDPWD");
    private static final Pattern YES_OR_NO = Pattern.compile("|yes|no|true|false|on|off|0|1", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_URL = Pattern.compile("(://[^/\\s:@\"']*:)[^@/\\s\"']+@");

    private final Pattern values;
    private final boolean any;

    private Secrets(Set<String> values) {
        any = !values.isEmpty();
        // The longest first, in case one begins with another; "pass" is not looked for within "passed".
        this.values = Pattern.compile(values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(value -> "(?<![A-Za-z0-9])" + Pattern.quote(value) + "(?![A-Za-z0-9])")
                .collect(Collectors.joining("|")));
    }

    /** Takes an environment. */
    public static Secrets of(Map<String, String> environment) {
        return new Secrets(environment.entrySet().stream()
                .filter(variable -> isSecret(variable.getKey(), variable.getValue()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Takes an environment as the engine tells it, NAME=VALUE each. */
    public static Secrets of(List<String> environment) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String variable : environment) {
            int at = variable.indexOf('=');
            if (at > 0) {
                variables.put(variable.substring(0, at), variable.substring(at + 1));
            }
        }
        return of(variables);
    }

    private static boolean isSecret(String name, String value) {
        return NAME.matcher(name).matches()
                && !NOT_A_PATH.contains(name)
                && !name.toUpperCase(Locale.ROOT).endsWith("_FILE")
                && !YES_OR_NO.matcher(value).matches();
    }

    /** Returns the text without them. */
    public String hiddenIn(String text) {
        String without = any ? values.matcher(text).replaceAll(Matcher.quoteReplacement(HIDDEN)) : text;
        return IN_URL.matcher(without).replaceAll("$1" + Matcher.quoteReplacement(HIDDEN) + "@");
    }

    /** Returns the texts without them. */
    public List<String> hiddenIn(List<String> texts) {
        return texts.stream().map(this::hiddenIn).toList();
    }

    /** Returns the variables, those that are secrets without their value. */
    public Map<String, String> hiddenIn(Map<String, String> environment) {
        Map<String, String> shown = new LinkedHashMap<>();
        environment.forEach((name, value) -> shown.put(name, isSecret(name, value) ? HIDDEN : hiddenIn(value)));
        return shown;
    }
}
