package io.github.ipv6containers.report.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.Provenance;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.claims.ClaimVerdict;
import io.github.ipv6containers.report.claims.TrialVerdict;
import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.DiffEntry;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.SystemVerdict;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes and reads the words that reports use for the constants of enums. */
final class ReportWords {

    private ReportWords() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        add(module, StackMode.class, StackMode::id);
        add(module, IPFamily.class, IPFamily::id);
        add(module, SetUp.class, SetUp::id);
        add(module, Provenance.class, Provenance::id);
        add(module, Finding.class, Finding::id);
        add(module, Stage.class, Stage::id);
        add(module, Vantage.class, Vantage::id);
        add(module, Outcome.class, Outcome::id);
        add(module, Agreement.class, Agreement::id);
        add(module, SystemVerdict.class, SystemVerdict::id);
        add(module, ClaimVerdict.Ruling.class, ClaimVerdict.Ruling::id);
        add(module, TrialVerdict.Settles.class, TrialVerdict.Settles::id);
        add(module, DiffEntry.Change.class, DiffEntry.Change::id);
        add(module, DiffEntry.Cause.class, DiffEntry.Cause::id);
        return module;
    }

    private static <T extends Enum<T>> void add(SimpleModule module, Class<T> type, Function<T, String> word) {
        module.addSerializer(type, new Written<>(word, false));
        module.addKeySerializer(type, new Written<>(word, true));
        module.addDeserializer(type, new Read<>(type, word));
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return constant(type, word, key);
            }
        });
    }

    private static <T extends Enum<T>> T constant(Class<T> type, Function<T, String> word, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> word.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is no " + type.getSimpleName() + " of this harness."));
    }

    private static final class Written<T> extends JsonSerializer<T> {

        private final Function<T, String> word;
        private final boolean key;

        Written(Function<T, String> word, boolean key) {
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

    private static final class Read<T extends Enum<T>> extends JsonDeserializer<T> {

        private final Class<T> type;
        private final Function<T, String> word;

        Read(Class<T> type, Function<T, String> word) {
            this.type = type;
            this.word = word;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return constant(type, word, in.getText());
        }
    }
}
