package io.github.ipv6containers.report.stored;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.ipv6containers.ClassPathText;
import java.util.List;
import org.apiguardian.api.API;

/** The JSON Schema of the report, which ships with it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ReportSchema {

    /** The name of the schema's file. */
    public static final String FILE = "report.schema.json";

    private ReportSchema() {}

    /** Returns the schema's text. */
    public static String text() {
        return ClassPathText.of(ReportSchema.class, FILE);
    }

    /** Returns what of a report does not fit; empty when all does. */
    public static List<String> problems(String json) {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text());
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }
}
