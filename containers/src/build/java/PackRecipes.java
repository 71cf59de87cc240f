import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.recipe.reading.PackedTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Packs the recipes of the catalogue, and lists them, when the catalogue is built: no user's JVM reads YAML.
 *
 * <p>A recipe with an {@code order} comes before those without; these come by id. Whether a file is a recipe at all is
 * tested later, where the schema is.
 */
final class PackRecipes {

    private PackRecipes() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Files.createDirectories(Path.of(arguments[1]));
        Map<String, Map<String, Object>> recipes = new TreeMap<>();
        for (Path file : files(from)) {
            Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            String id = file.getFileName().toString().replace(".yaml", "");
            recipes.put(id, tree);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            PackedTree.write(tree, packed);
            write(to.resolve(id + ".packed"), packed.toByteArray());
        }
        Comparator<String> byOrder = Comparator.comparing(id -> (int) recipes.get(id).getOrDefault("order", Integer.MAX_VALUE));
        String index = recipes.keySet().stream().sorted(byOrder).map(id -> id + "\n").collect(joining());
        write(to.resolve("index"), index.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that stays the same keeps its time: else the modules that depend on this one would be compiled again. */
    private static void write(Path file, byte[] content) throws IOException {
        if (Files.notExists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.write(file, content);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
