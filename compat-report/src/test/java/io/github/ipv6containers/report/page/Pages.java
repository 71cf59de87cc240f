package io.github.ipv6containers.report.page;

import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.ReportByHand;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.DiffEntry;
import io.github.ipv6containers.report.model.DiffEntry.Cause;
import io.github.ipv6containers.report.model.DiffEntry.Change;
import io.github.ipv6containers.report.model.DiffEntry.ChangeEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reports of which a page is made. */
final class Pages {

    /** What a log could hold. */
    static final String HOSTILE =
            "</pre></script><script>window.hacked=1</script><img src=x onerror='window.hacked=2'>\"'&";

    private Pages() {}

    /** Returns a report in which one cell differs from a baseline. */
    static Report changed() {
        Report report = Mixed.mixed();
        ReportCell cell = report.cells()
                .filter(one -> one.subject().requested().equals("shop:1"))
                .findFirst()
                .orElseThrow();
        ChangeEntry change = new ChangeEntry(
                cell.id(),
                Change.NEWLY_WORKS,
                List.of(Cause.IMAGE),
                "the image changed from shop 0.9 to shop 1.1",
                "refuses",
                "answers",
                Agreement.CHANGED);
        return report.with(new DiffEntry(report.run(), 15, List.of(change)));
    }

    /** Returns a report in which no cell took as long as another. */
    static Report eachCellOfItsOwn() {
        AtomicInteger cells = new AtomicInteger(1000);
        return ReportByHand.report(ReportByHand.plan(Demo.SHOP, Demo.LAMP), cell -> {
            Attempt seen = Mixed.expected(cell);
            int millis = cells.incrementAndGet();
            return Attempt.seen(
                    Objects.requireNonNull(seen.findings()),
                    seen.settings(),
                    seen.version(),
                    millis,
                    40,
                    List.of("log of " + millis));
        });
    }

    /** Returns a report in which every text holds what a page must not take for its own. */
    static Report hostile() {
        return (Report) rewrittenRecord(changed(), text -> text + HOSTILE);
    }

    /** Rewrites every text of a record, so that none can be forgotten. */
    private static @Nullable Object rewritten(@Nullable Object value, UnaryOperator<String> change) {
        if (value instanceof String text) {
            return change.apply(text);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(one -> copy.add(rewritten(one, change)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, one) -> copy.put(rewritten(key, change), rewritten(one, change)));
            return copy;
        }
        return value instanceof Record part ? rewrittenRecord(part, change) : value;
    }

    private static Object rewrittenRecord(Record part, UnaryOperator<String> change) {
        try {
            RecordComponent[] components = part.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = rewritten(components[i].getAccessor().invoke(part), change);
            }
            Constructor<?> constructor = part.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
