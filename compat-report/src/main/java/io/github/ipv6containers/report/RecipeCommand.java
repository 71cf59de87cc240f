package io.github.ipv6containers.report;

import static java.util.stream.Collectors.joining;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.report.cheat.CheatSheet;
import io.github.ipv6containers.report.export.RecipeSettingsText;
import io.github.ipv6containers.report.options.RecipeSource;
import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.publish.Folder;
import io.github.ipv6containers.report.stored.ReportReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows recipes, and says them in the words of other tools. */
@Command(name = "recipe", description = "Lists recipes, shows one, or exports one for another tool.")
final class RecipeCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "list", description = "Lists the known systems.")
    int list(@Mixin RecipeSource source) {
        print(AsciiTable.getTable(
                        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER,
                        WrongUse.unless(source::catalogue).recipes(),
                        List.of(
                                column("id").with(Recipe::id),
                                column("name").with(Recipe::name),
                                column("image").with(recipe -> recipe.images().isEmpty() ? "none yet" : recipe.image()),
                                column("variants and ports").with(RecipeCommand::variants)))
                + "\n");
        return ExitCodes.AS_EXPECTED;
    }

    @Command(name = "show", description = "Prints a recipe's file, and what it sets in each mode.")
    int show(
            @Parameters(paramLabel = "ID", description = "The system, for example redis.") String id,
            @Mixin RecipeSource source) {
        Recipe recipe = WrongUse.unless(() -> source.catalogue().find(id));
        print(source.text(recipe).stripTrailing() + "\n\n" + RecipeSettingsText.of(recipe));
        return ExitCodes.AS_EXPECTED;
    }

    @Command(name = "export", description = "Says a recipe in the words of docker, of compose, or of Kubernetes.")
    int export(
            @Parameters(paramLabel = "ID", description = "The system, for example redis.") String id,
            @Mixin ExportOptions options,
            @Mixin RecipeSource source) {
        print(WrongUse.unless(() -> options.text(source.catalogue().find(id))));
        return ExitCodes.AS_EXPECTED;
    }

    @Command(
            name = "cheat-sheet",
            description = "Writes what to set on each image, and what a report measured, as Markdown.")
    int cheatSheet(
            @Option(
                            names = "--report",
                            required = true,
                            paramLabel = "REPORT.json",
                            description = "The report that measured it.")
                    Path report,
            @Option(names = "--out", paramLabel = "FILE", description = "Where it goes (default: the terminal).")
                    @Nullable
                    Path out,
            @Mixin RecipeSource source) {
        String text = WrongUse.unless(() -> CheatSheet.of(source.catalogue().recipes(), ReportReader.read(report)));
        if (out == null) {
            print(text);
        } else {
            try {
                Folder.write(out, text);
            } catch (IOException e) {
                throw new WrongUse("The file " + out + " cannot be written: " + e.getMessage());
            }
        }
        return ExitCodes.AS_EXPECTED;
    }

    private static String variants(Recipe recipe) {
        return recipe.variants().stream()
                .map(variant -> variant.id() + " "
                        + variant.ports().stream()
                                .map(port ->
                                        port.number() + ":" + port.handshake().id())
                                .collect(joining(" ")))
                .collect(joining("\n"));
    }

    private static Column column(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
