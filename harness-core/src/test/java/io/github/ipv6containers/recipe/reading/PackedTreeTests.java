package io.github.ipv6containers.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedTreeTests {

    @Test
    void readsWhatWasWrittenInTheOrderOfTheFile() throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("text", "a: \u2028 ü");
        tree.put("number", 65535);
        tree.put("truth", true);
        tree.put("list", List.of("a", 1, false, List.of(), Map.of()));
        tree.put("a map", Map.of("/etc/demo.conf", "bind ::\n"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();

        PackedTree.write(tree, packed);
        Object read = PackedTree.read(new ByteArrayInputStream(packed.toByteArray()));

        assertThat(read).isEqualTo(tree);
        assertThat(((Map<?, ?>) read).keySet().toString()).isEqualTo("[text, number, truth, list, a map]");
    }

    @Test
    void writesNothingThatARecipeCannotHold() {
        assertThatThrownBy(() -> PackedTree.write(List.of(1.5), OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A recipe has no place for 1.5; put text in quotes.");
    }

    @Test
    void tellsThatAFileIsNoPackedRecipe() {
        assertThatThrownBy(() -> PackedTree.read(new ByteArrayInputStream(new byte[] {'x'})))
                .isInstanceOf(StreamCorruptedException.class)
                .hasMessage("This is no packed recipe: there is no kind 120.");
    }
}
