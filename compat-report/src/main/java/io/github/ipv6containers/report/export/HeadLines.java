package io.github.ipv6containers.report.export;

/** Says in comments what a text is for; shells and YAML write them the same way. */
final class HeadLines {

    private HeadLines() {}

    static String of(Export export) {
        return of(export, export.image());
    }

    static String of(Export export, String subject) {
        String what = "# %s, %s: %s\n"
                .formatted(
                        export.title(),
                        switch (export.mode()) {
                            case IPV4_ONLY -> "IPv4 only";
                            case IPV6_ONLY -> "IPv6 only";
                            case DUAL_STACK -> "IPv4 and IPv6";
                        },
                        subject);
        return export.why().isEmpty() ? what : what + "# Why: " + export.why().replaceAll("\\s+", " ") + "\n";
    }
}
