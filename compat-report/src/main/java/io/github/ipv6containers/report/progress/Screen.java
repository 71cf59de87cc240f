package io.github.ipv6containers.report.progress;

import java.util.Map;

/** What a person looks at. */
interface Screen extends AutoCloseable {

    /** Takes the names of what is done from now on, with the steps that each has. */
    void expect(Map<String, Integer> stepsOfEach);

    /** Shows a line that stays. */
    void line(String line);

    /** Shows a line, unless a bar tells the same. */
    void smallLine(String line);

    /** Shows a line, and nothing from then on. */
    void lastLine(String line);

    /** Shows what is being done of one of the names. */
    Doing begin(String name, String words);

    @Override
    void close();
}
