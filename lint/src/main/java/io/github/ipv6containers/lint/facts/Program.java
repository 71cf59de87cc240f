package io.github.ipv6containers.lint.facts;

import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Holds what addresses mean to a program, or to all programs of a language.
 *
 * @param name what it is called in sentences
 * @param commands the words by which it is started
 * @param images the images that run it
 * @param variables environment variables that only it reads
 * @param ipv4Wildcard what it serves when it is told 0.0.0.0
 * @param ipv6Wildcard what it serves when it is told ::
 * @param both the host that makes it serve both families; empty where no single one does
 * @param untold what it serves when it is told no address; unknown where that is more than one family, or its own affair
 * @param hosts the options and variables that take an address without brackets
 * @param source where this is documented, or "measured"
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Program(
        String id,
        String name,
        List<String> commands,
        List<String> images,
        Set<String> variables,
        Meaning ipv4Wildcard,
        Meaning ipv6Wildcard,
        String both,
        Meaning untold,
        Set<String> hosts,
        String source) {

    public Program {
        commands = List.copyOf(commands);
        images = List.copyOf(images);
        variables = Set.copyOf(variables);
        hosts = Set.copyOf(hosts);
    }
}
