package io.github.ipv6containers.lint.files;

import io.github.ipv6containers.lint.text.BadInput;
import io.github.ipv6containers.lint.text.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** Reads text files of a size that a lint can hold. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class FileReader {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MEGABYTES = 5;

    private FileReader() {}

    /** Returns a text that was made for a lint, and not read from a file, if it is as small as a file has to be. */
    public static SourceFile bounded(SourceFile text) throws BadInput {
        int size = text.content().length();
        if (size > MEGABYTES * MEGABYTE) {
            throw new BadInput(
                    1, "It has " + size / MEGABYTE + " MB; more than " + MEGABYTES + " MB are not linted: split it.");
        }
        return text;
    }

    public static SourceFile read(Path path) throws BadInput {
        byte[] bytes;
        try {
            long size = Files.size(path);
            if (size > (long) MEGABYTES * MEGABYTE) {
                throw new BadInput(
                        1,
                        "The file has " + size / MEGABYTE + " MB; more than " + MEGABYTES
                                + " MB are not linted: split it.");
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new BadInput(1, "The file cannot be read: " + e.getClass().getSimpleName() + ".");
        }
        int line = 1;
        for (byte b : bytes) {
            if (b == 0) {
                throw new BadInput(line, "This is no text: it has a zero byte.");
            }
            line += b == '\n' ? 1 : 0;
        }
        try {
            String content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new SourceFile(path.toString(), content.startsWith("\uFEFF") ? content.substring(1) : content);
        } catch (CharacterCodingException e) {
            throw new BadInput(1, "This is no text in UTF-8.");
        }
    }
}
