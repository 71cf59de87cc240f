package io.github.ipv6containers.lint.yaml;

import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.text.Spot;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Tells where the characters of a block stand, whose lines are in the file as they are, behind an indent. */
final class BlockPlaces implements IntFunction<Spot> {

    private static final int UNKNOWN = -1;

    private final Spot spot;
    private final SourceFile block;
    private final int[] indents;

    BlockPlaces(Spot spot, String value) {
        this.spot = spot;
        this.block = new SourceFile(spot.file().name(), value);
        this.indents = new int[block.lineCount()];
        Arrays.fill(indents, UNKNOWN);
    }

    @Override
    public Spot apply(int offset) {
        Spot inside = block.spot(offset);
        int line = spot.line() + inside.line();
        int index = inside.line() - 1;
        if (indents[index] == UNKNOWN) {
            indents[index] = Math.max(0, spot.file().line(line).indexOf(block.line(inside.line())));
        }
        return new Spot(spot.file(), line, indents[index] + inside.column());
    }
}
