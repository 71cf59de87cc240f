package io.github.ipv6containers.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.model.Report;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;

class HtmlPageBrowserTests extends OneBrowser {

    @Test
    void keepsItsFiltersInTheAddress() throws IOException {
        show(Mixed.mixed(), "");
        assertThat(rows()).hasSize(4);

        choose("mode", "dual-stack");
        choose("family", "IPv6");
        choose("verdict", "! not as its recipe expects");

        assertThat(browser.run("return location.href")).endsWith("index.html#?mode=dual-stack&family=ipv6&verdict=new");
        assertThat(heads())
                .containsExactly("System and image", "dual-stack", "as shipped", "with recipe", "IPv6", "IPv6");
        assertThat(rows()).containsExactly("shop:2", "shop:1");

        browser.driver().navigate().refresh();

        assertThat(rows()).containsExactly("shop:2", "shop:1");
        assertThat(browser.find("#shown").getText()).isEqualTo("2 of 4 rows");

        browser.find("#filters button").click();

        assertThat(rows()).hasSize(4);
        assertThat(browser.run("return location.href")).endsWith("index.html#");
    }

    @Test
    void findsByNameAndShowsWhatChanged() throws IOException {
        show(Pages.changed(), "#?find=LAMP");
        assertThat(rows()).hasSize(2).allMatch(row -> row.startsWith("lamp:3"));

        show(Pages.changed(), "?changed=1");
        assertThat(rows()).containsExactly("shop:1");
    }

    @Test
    void asksNothingOfAnyOtherPlace() throws IOException {
        browser.log(LogType.PERFORMANCE);

        show(Pages.changed(), "");
        showEvidence(Pages.changed(), "#" + EVIDENCE);

        assertThat(browser.log(LogType.PERFORMANCE))
                .filteredOn(entry -> entry.contains("\"Network.requestWillBeSent\""))
                .isNotEmpty()
                .allMatch(entry -> entry.contains("\"url\":\"file:///")
                        || entry.contains("\"url\":\"data:")
                        || entry.contains("\"url\":\"about:"));
    }

    @Test
    void runsNothingThatALogHolds() throws IOException {
        browser.log(LogType.BROWSER);

        for (String page : List.of(HtmlPage.FILE, HtmlPage.EVIDENCE)) {
            browser.show(folder, Pages.hostile(), page);

            assertThat(browser.run("return window.hacked")).isEqualTo("null");
            assertThat(browser.findAll("img, iframe, object, main script")).isEmpty();
            assertThat(browser.log(LogType.BROWSER)).isEmpty();
        }
    }

    @Test
    void fitsAPhone() throws IOException {
        browser.width(360, 700);

        for (String page : List.of(HtmlPage.FILE, HtmlPage.EVIDENCE + "#" + EVIDENCE)) {
            browser.show(folder, Pages.changed(), page);
            assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo("true");
        }
    }

    @Test
    void printsTheTableAndTheLegendWithoutTheFilters() throws IOException {
        show(Mixed.mixed(), "");

        browser.media("print", "dark");

        assertThat(browser.find("#filters").isDisplayed()).isFalse();
        assertThat(browser.find(".legend").isDisplayed()).isTrue();
        assertThat(rows()).hasSize(4);
        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    private void show(Report report, String address) throws IOException {
        browser.show(folder, report, HtmlPage.FILE + address);
    }

    private void showEvidence(Report report, String address) throws IOException {
        browser.show(folder, report, HtmlPage.EVIDENCE + address);
    }

    private void choose(String filter, String word) {
        new Select(browser.find("[name=" + filter + "]")).selectByVisibleText(word);
    }

    private List<String> rows() {
        return browser.findAll("tbody th[scope=row] code").stream()
                .filter(WebElement::isDisplayed)
                .filter(row -> row.findElements(By.xpath("ancestor::table[@class='matrix']"))
                                .size()
                        == 1)
                .map(WebElement::getText)
                .toList();
    }

    private List<String> heads() {
        return browser.findAll(".matrix thead th").stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }
}
