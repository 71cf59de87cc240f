package io.github.ipv6containers.everywhere;

import org.apiguardian.api.API;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Has JUnit Jupiter find {@link ProvedExtension} where tests are to fail; nothing else is found that way, and nothing is
 * changed where the user has said which extensions are.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SessionListener implements LauncherSessionListener {

    private static final String FIND = "junit.jupiter.extensions.autodetection.enabled";
    private static final String FIND_ONLY = "junit.jupiter.extensions.autodetection.include";

    /** Made by JUnit. */
    public SessionListener() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Suite.ofThisJvm().filter(suite -> suite.choice().fail()).ifPresent(suite -> {
            if (System.getProperty(FIND) == null) {
                System.setProperty(FIND, "true");
                System.setProperty(FIND_ONLY, ProvedExtension.class.getName());
            }
        });
    }
}
