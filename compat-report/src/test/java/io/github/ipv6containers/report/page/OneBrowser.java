package io.github.ipv6containers.report.page;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Has one browser for all tests of a class, each of which begins as on a desk. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneBrowser {

    static final String EVIDENCE = "shop:2/dual-stack/as-shipped";

    @TempDir
    Path folder = Path.of("");

    Browser browser;

    @BeforeAll
    void start(@TempDir Path profile) {
        browser = Browser.start(profile, true);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void asOnADesk() {
        browser.width(1300, 900);
        browser.media("", "light");
    }
}
