package io.github.ipv6containers.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlPageBrowserTests {

    private static final String EVIDENCE = "shop:2/dual-stack/as-shipped";

    @TempDir
    private Path folder = Path.of("");

    private Browser browser;

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

    @Test
    void opensEvidenceByKeyboardAndReturnsToItsCell() throws IOException {
        show(Mixed.mixed(), "");
        WebElement cell = browser.find("td a[href='#" + EVIDENCE + "']");

        cell.sendKeys(Keys.ENTER);

        assertThat(evidence().isDisplayed()).isTrue();
        assertThat(evidence().getText()).contains("dual-stack, as shipped", "8080 refuses IPv6");
        assertThat(panel().getText()).contains("fd00::3", "shop --admin ::");
        assertThat(focused()).isEqualTo(evidence());

        focused().sendKeys(Keys.ESCAPE);

        assertThat(evidence().isDisplayed()).isFalse();
        assertThat(focused()).isEqualTo(cell);
    }

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
    void showsTheProbesOfOneVantage() throws IOException {
        show(Mixed.mixed(), "?vantage=host#" + EVIDENCE);
        assertThat(probes()).isEmpty();

        show(Mixed.mixed(), "?vantage=network#" + EVIDENCE);
        assertThat(probes()).hasSize(4);
    }

    /** The cells of a row share a panel, which must never show the facts of another cell. */
    @Test
    void showsOfEveryCellItsOwnFactsAlone() throws IOException {
        Report report = Pages.eachCellOfItsOwn();
        show(report, "");
        List<ReportCell> ran =
                report.cells().filter(cell -> cell.run().sameAs().isEmpty()).toList();
        List<WebElement> places = browser.findAll(".ev");
        assertThat(ran).hasSameSizeAs(places);

        for (WebElement place : places) {
            String id = String.valueOf(place.getDomAttribute("id"));
            browser.run("location.hash = '#' + arguments[0]", id);
            ReportCell cell = ran.get(places.indexOf(place));
            String text = panel().getText();

            assertThat(text)
                    .contains("--modes " + cell.run().mode().id() + " --set-ups "
                            + cell.run().setUp().id() + "\n");
            for (ReportCell any : ran) {
                String own = any.run().startMillis() + " ms, ";
                assertThat(text.contains(own)).as("%s at %s", own, id).isEqualTo(any.equals(cell));
            }
            assertThat(probes()).hasSize(cell.run().probes().size());
        }
    }

    @Test
    void copiesTheCommandThatRepeatsACell() throws IOException {
        show(Mixed.mixed(), "#" + EVIDENCE);
        WebElement button = panel().findElements(By.cssSelector("pre + button")).get(1);

        button.click();

        browser.await(() -> button.getText().equals("Copied"));
        browser.find(".panel:has(:target) > .x").click();
        browser.find("[name=find]").sendKeys(Keys.chord(Keys.CONTROL, "v"));
        assertThat(browser.find("[name=find]").getDomProperty("value"))
                .isEqualTo(
                        "./harness report --only shop --image shop=shop@sha256:2e --modes dual-stack --set-ups as-shipped");
    }

    @Test
    void asksNothingOfAnyOtherPlace() throws IOException {
        browser.log(LogType.PERFORMANCE);

        show(Pages.changed(), "#" + EVIDENCE);

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

        show(Pages.hostile(), "");

        assertThat(browser.run("return window.hacked")).isEqualTo("null");
        assertThat(browser.findAll("img, iframe, object, main script")).isEmpty();
        assertThat(browser.log(LogType.BROWSER)).isEmpty();
    }

    @Test
    void fitsAPhone() throws IOException {
        browser.width(360, 700);

        for (String place : List.of("", "#" + EVIDENCE)) {
            show(Pages.changed(), place);
            assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo("true");
        }
        assertThat(browser.run("return document.querySelector('.panel:has(:target)').scrollWidth <= innerWidth"))
                .isEqualTo("true");
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
        browser.show(folder, HtmlPage.of(report), address);
    }

    private WebElement evidence() {
        return browser.driver().findElement(By.id(EVIDENCE));
    }

    private WebElement panel() {
        return browser.find(".panel:has(:target)");
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
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

    private List<WebElement> probes() {
        return panel().findElements(By.cssSelector(".probes td:not(:last-child)")).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }
}
