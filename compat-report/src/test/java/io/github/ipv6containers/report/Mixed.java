package io.github.ipv6containers.report;

import static io.github.ipv6containers.report.ReportByHand.plan;
import static io.github.ipv6containers.report.ReportByHand.report;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions.EngineEntry;
import io.github.ipv6containers.report.plan.Cell;
import java.util.Map;

/** The reports whose texts are written down. */
public final class Mixed {

    private static final Map<String, Finding> ADMIN_REFUSES = Map.of("8080/ipv6", Finding.REFUSES);

    private Mixed() {}

    /** Shop's admin port refuses IPv6 as shipped, as its recipe says. */
    public static Report asExpected() {
        return report(plan(Demo.SHOP, Demo.LAMP), Mixed::expected);
    }

    /** One run alone. */
    public static Report small() {
        return report(ReportByHand.planOfOne(Demo.SHOP), Mixed::expected);
    }

    /** Shop 1 answers at last, Shop 2 stops with its recipe, and Lamp's second variant refuses IPv4. */
    public static Report mixed() {
        return report(plan(Demo.SHOP, Demo.LAMP), cell -> {
            if (cell.image().equals("shop:1")) {
                return Sights.allAnswer(cell);
            }
            if (cell.image().equals("shop:2") && cell.setUp() == SetUp.RECIPE && isDual(cell)) {
                return Sights.ended(
                        cell, 64, "2026-11-24 04:00:01 fatal: unknown option --admin, see shop --help for all");
            }
            return cell.variant().id().equals("own-configuration")
                    ? Sights.of(cell, Map.of("9001/ipv4", Finding.REFUSES))
                    : expected(cell);
        });
    }

    public static Report withoutImageOfLamp() {
        return report(
                plan(Demo.SHOP, Demo.LAMP),
                cell -> cell.image().equals("lamp:3")
                        ? Attempt.notRun(cell.variant().asShipped(), "pull access denied for lamp")
                        : expected(cell));
    }

    public static Report withoutDualStack() {
        return report(
                plan(Demo.SHOP),
                cell -> isDual(cell)
                        ? Attempt.unsupported(cell.variant().asShipped(), "Docker 20.10.24 gave no IPv6 address.")
                        : expected(cell));
    }

    public static Report withoutEngine() {
        return report(
                plan(Demo.SHOP),
                cell -> Attempt.notRun(cell.variant().asShipped(), "No container engine can be used: start Docker."),
                EngineEntry.NONE,
                "");
    }

    /** No network was granted, though there is an engine. */
    public static Report ofNothing() {
        return report(
                plan(Demo.SHOP), cell -> Attempt.unsupported(cell.variant().asShipped(), "no network"));
    }

    /** A report of which nothing can be believed. */
    public static Report ofNoWorth() {
        return report(plan(Demo.SHOP), Mixed::expected, ReportByHand.ENGINE, "a planted listener was read wrongly");
    }

    /** What is seen of a cell when all is as the recipes say. */
    public static Attempt expected(Cell cell) {
        boolean refuses = cell.recipe().equals(Demo.SHOP) && cell.setUp() == SetUp.AS_SHIPPED && isDual(cell);
        return Sights.of(cell, refuses ? ADMIN_REFUSES : Map.of());
    }

    private static boolean isDual(Cell cell) {
        return cell.mode() == StackMode.DUAL_STACK;
    }
}
