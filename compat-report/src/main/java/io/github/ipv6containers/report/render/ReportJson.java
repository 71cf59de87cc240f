package io.github.ipv6containers.report.render;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.ClaimVerdict;
import io.github.ipv6containers.finding.TrialSight;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.DiffEntry;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.SystemVerdict;
import java.io.IOException;
import java.util.function.Function;
import org.apiguardian.api.API;

/** Writes records as JSON: fields in the order of the record, two blanks a level, {@code \n} on every system. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ReportJson {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            // A record's components are its data; methods that tell something of them are not.
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .addModule(words())
            .build()
            .writer(printer());

    private ReportJson() {}

    /** Returns the text, with a line end. */
    public static String text(Object entry) {
        try {
            return WRITER.writeValueAsString(entry) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record cannot be written as JSON.", e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }

    private static SimpleModule words() {
        SimpleModule module = new SimpleModule();
        add(module, StackMode.class, StackMode::id);
        add(module, IPFamily.class, IPFamily::id);
        add(module, SetUp.class, SetUp::id);
        add(module, Finding.class, Finding::id);
        add(module, Stage.class, Stage::id);
        add(module, Vantage.class, Vantage::id);
        add(module, Outcome.class, Outcome::id);
        add(module, Agreement.class, Agreement::id);
        add(module, SystemVerdict.class, SystemVerdict::id);
        add(module, ClaimVerdict.Ruling.class, ClaimVerdict.Ruling::id);
        add(module, TrialSight.Settles.class, TrialSight.Settles::id);
        add(module, DiffEntry.Change.class, DiffEntry.Change::id);
        add(module, DiffEntry.Cause.class, DiffEntry.Cause::id);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<T, String> word) {
        module.addSerializer(type, new Word<>(word, false));
        module.addKeySerializer(type, new Word<>(word, true));
    }

    /** Writes the word that reports use for an enum's constant. */
    private static final class Word<T> extends JsonSerializer<T> {

        private final Function<T, String> word;
        private final boolean key;

        Word(Function<T, String> word, boolean key) {
            this.word = word;
            this.key = key;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider serializers) throws IOException {
            if (key) {
                out.writeFieldName(word.apply(value));
            } else {
                out.writeString(word.apply(value));
            }
        }
    }
}
