package io.github.ipv6containers.report.recipes;

/** Holds a recipe without a fault, for tests that spoil one place of it. */
public final class DemoRecipe {

    public static final String YAML = """
            id: demo
            name: Demo
            images: [demo:1.2, demo:1.1]
            version: {command: [demo, --version], pattern: 'v([0-9.]+)'}
            embedded: false
            variants:
              - id: default
                description: the image as it is
                ports:
                  - {port: 6379, name: Redis, handshake: redis}
                  - {port: 8080, name: HTTP, handshake: 'http:/'}
                as-shipped:
                  environment: {DEMO_MODE: 'on'}
                recipe:
                  - modes: [ipv4-only, dual-stack]
                    versions: '[1.0,)'
                    settings:
                      command: [demo, --bind, '::']
                      files: {/etc/demo.conf: demo.conf}
                    mend: 'bind ::'
                    why: It binds IPv4 only.
                    source: measured
                expect:
                  - set-ups: [as-shipped]
                    modes: [dual-stack]
                    versions: '[1.0,)'
                    ports: [8080]
                    families: [ipv6]
                    finding: refuses
                    why: It binds IPv4 only.
            claims:
              - text: Demo listens on both families.
                source: a blog
                trials:
                  - images: [demo:1.1]
                    variant: default
                    mode: dual-stack
                    settings: {environment: {DEMO_MODE: 'off'}}
                    says:
                      - {port: 6379, families: [ipv4, ipv6], answers: true}
                      - {port: 8080, families: [ipv6], answers: false}
            group: demos
            files: {demo.conf: 'bind ::'}
            shell: bash
            chart: {name: demo, version: 1.2.3, repository: 'https://charts.example.com', source: 'demo/charts, values.yaml',
              versions: '[1,)', image: image, families: service, arguments: [args], environment: extraEnv, files: {/etc/demo.conf: config}}
            """;

    /** What its one trial says. */
    public static final String SAYS = YAML.substring(YAML.indexOf("        says:\n"), YAML.indexOf("group:"));

    /** Its files, the last of its lines. */
    public static final String FILES = YAML.substring(YAML.indexOf("files: {demo.conf"));

    private DemoRecipe() {}

    /** Returns the recipe with one text replaced, which must be there exactly once. */
    public static String with(String before, String after) {
        int at = YAML.indexOf(before);
        if (at < 0 || YAML.indexOf(before, at + 1) >= 0) {
            throw new IllegalArgumentException("The demo recipe must hold \"" + before + "\" exactly once.");
        }
        return YAML.replace(before, after);
    }
}
