package io.github.ipv6containers.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

class EvidencePageBrowserTests extends OneBrowser {

    @Test
    void opensEvidenceByKeyboardAndReturnsToItsCell() throws IOException {
        browser.show(folder, Mixed.mixed(), HtmlPage.FILE);

        cell().sendKeys(Keys.ENTER);

        browser.await(() -> !browser.findAll(".ev:target").isEmpty());
        assertThat(opened().getText())
                .contains("dual-stack, as shipped", "8080 refuses IPv6", "[fd00::3]:8080", "shop --admin ::");
        assertThat(focused()).isEqualTo(opened());

        focused().sendKeys(Keys.ESCAPE);

        browser.await(() -> !browser.findAll(".matrix").isEmpty());
        assertThat(focused()).isEqualTo(cell());
    }

    @Test
    void returnsToTheFiltersThatWereChosen() throws IOException {
        browser.show(folder, Mixed.mixed(), HtmlPage.FILE + "#?mode=dual-stack&find=shop");

        cell().click();
        browser.await(() -> !browser.findAll(".ev:target").isEmpty());
        browser.driver().navigate().back();

        browser.await(() -> !browser.findAll(".matrix").isEmpty());
        assertThat(browser.find("#shown").getText()).isEqualTo("2 of 4 rows");
        assertThat(browser.find("[name=mode]").getDomProperty("value")).isEqualTo("dual-stack");
        assertThat(focused()).isEqualTo(cell());
    }

    @Test
    void showsTheProbesOfOneVantage() throws IOException {
        showEvidence(Mixed.mixed(), "?vantage=host#" + EVIDENCE);
        assertThat(probes()).isEmpty();

        new Select(browser.find("[name=vantage]")).selectByVisibleText("network");
        assertThat(probes()).hasSize(4);

        showEvidence(Mixed.mixed(), "?vantage=network#" + EVIDENCE);
        assertThat(probes()).hasSize(4);
    }

    @Test
    void showsOfEveryCellItsOwnFactsAlone() throws IOException {
        Report report = Pages.eachCellOfItsOwn();
        showEvidence(report, "");
        List<ReportCell> ran =
                report.cells().filter(cell -> cell.run().sameAs().isEmpty()).toList();
        List<WebElement> places = browser.findAll(".ev");
        assertThat(ran).hasSameSizeAs(places);

        for (WebElement place : places) {
            String id = String.valueOf(place.getDomAttribute("id"));
            browser.run("location.hash = '#' + arguments[0]", id);
            ReportCell cell = ran.get(places.indexOf(place));
            String text = browser.find("main").getText();

            assertThat(text)
                    .contains("--modes " + cell.run().mode().id() + " --set-ups "
                            + cell.run().setUp().id() + "\n");
            for (ReportCell any : ran) {
                String own = any.run().startMillis() + " ms, ";
                assertThat(text.contains(own)).as("%s at %s", own, id).isEqualTo(any.equals(cell));
            }
            assertThat(probes()).hasSize(cell.run().probes().size());
        }
        browser.find(".all").click();
        assertThat(places).allMatch(WebElement::isDisplayed);
    }

    @Test
    void copiesTheCommandThatRepeatsACell() throws IOException {
        showEvidence(Mixed.mixed(), "#" + EVIDENCE);
        WebElement button =
                opened().findElements(By.cssSelector("pre + button")).get(1);

        button.click();

        browser.await(() -> button.getText().equals("Copied"));
        browser.find(".ev:target > .x").click();
        browser.await(() -> !browser.findAll("[name=find]").isEmpty());
        browser.find("[name=find]").sendKeys(Keys.chord(Keys.CONTROL, "v"));
        assertThat(browser.find("[name=find]").getDomProperty("value"))
                .isEqualTo(
                        "./harness report --only shop --image shop=shop@sha256:2e --modes dual-stack --set-ups as-shipped");
    }

    private void showEvidence(Report report, String address) throws IOException {
        browser.show(folder, report, HtmlPage.EVIDENCE + address);
    }

    private WebElement cell() {
        return browser.find("td a[href='evidence.html#" + EVIDENCE + "']");
    }

    private WebElement opened() {
        return browser.find(".ev:target");
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private List<WebElement> probes() {
        return opened().findElements(By.cssSelector(".probes td")).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }
}
