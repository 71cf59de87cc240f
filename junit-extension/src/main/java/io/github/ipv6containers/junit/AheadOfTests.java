package io.github.ipv6containers.junit;

import io.github.ipv6containers.junit.settings.JUnitVersion;
import org.apiguardian.api.API;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Has JUnit tell of its sessions, so that {@link EarlyStart} can begin what the first class would wait for. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AheadOfTests implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (JUnitVersion.storesForSessions()) {
            try {
                EarlyStart.in(session);
            } catch (LinkageError olderLauncher) {
                // Then nothing is begun early.
            }
        }
    }
}
