package io.github.ipv6containers.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

class AccessibilityBrowserTests extends OneBrowser {

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void hasNothingThatTheCheckerFinds(String scheme) throws IOException {
        browser.media("", scheme);
        for (Report report : List.of(Pages.changed(), Mixed.ofNoWorth(), Mixed.withoutDualStack())) {
            assertThat(violations(report, HtmlPage.FILE)).isEmpty();
            assertThat(violations(report, HtmlPage.EVIDENCE + "#" + EVIDENCE)).isEmpty();
        }
    }

    @Test
    void isReadWithoutScript(@TempDir Path profile) throws IOException {
        try (Browser without = Browser.start(profile, false)) {
            without.show(folder, Mixed.mixed(), HtmlPage.FILE);

            assertThat(without.find("#filters").isDisplayed()).isFalse();
            assertThat(without.find(".legend").isDisplayed()).isTrue();
            WebElement cell = without.find("td a[href='evidence.html#" + EVIDENCE + "']");
            assertThat(cell.getText()).isEqualTo("✓ answers");

            cell.click();

            WebElement evidence = without.find(".ev:target");
            assertThat(evidence.getText()).contains("8080 refuses IPv6");
            without.find(".ev:target > .x").click();
            assertThat(without.find("td:target").getText()).isEqualTo("✓ answers");
        }
    }

    private List<String> violations(Report report, String address) throws IOException {
        browser.show(folder, report, address);
        browser.driver().executeScript(axe());
        Object found = browser.driver()
                .executeAsyncScript("const done = arguments[arguments.length - 1];"
                        + "axe.run().then(found => done(JSON.stringify(found.violations)));");
        JsonNode violations = new JsonMapper().readTree(String.valueOf(found));
        return violations.findValuesAsText("html").isEmpty() ? List.of() : List.of(violations.toPrettyString());
    }

    private static String axe() throws IOException {
        String file = "/axe.min.js";
        try (InputStream in = Objects.requireNonNull(AccessibilityBrowserTests.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
