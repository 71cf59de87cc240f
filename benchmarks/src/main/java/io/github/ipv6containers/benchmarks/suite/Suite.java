package io.github.ipv6containers.benchmarks.suite;

import java.util.List;

/** The classes that are timed together. */
@SuppressWarnings("ImmutableEnumChecker") // What List.of makes cannot be changed.
public enum Suite {
    ONE(List.of(Plain.First.class), List.of(Proved.First.class)),
    FIVE(
            List.of(Plain.First.class, Plain.Second.class, Plain.Third.class, Plain.Fourth.class, Plain.Fifth.class),
            List.of(
                    Proved.First.class,
                    Proved.Second.class,
                    Proved.Third.class,
                    Proved.Fourth.class,
                    Proved.Fifth.class)),
    TWENTY_TESTS(List.of(Plain.EachTest.class), List.of(Proved.EachTest.class)),
    THREE_SYSTEMS(List.of(Plain.Three.class), List.of(Proved.Three.class)),
    FOUR_SYSTEMS(List.of(Plain.Four.class), List.of(Proved.Four.class)),
    REDIS_1(List.of(Plain.Redis1.class), List.of(Proved.Redis1.class)),
    REDIS_4(List.of(Plain.Redis4.class), List.of(Proved.Redis4.class)),
    REDIS_16(List.of(Plain.Redis16.class), List.of(Proved.Redis16.class)),
    REDIS_32(List.of(Plain.Redis32.class), List.of(Proved.Redis32.class));

    private final List<Class<?>> plain;
    private final List<Class<?>> proved;

    Suite(List<Class<?>> plain, List<Class<?>> proved) {
        this.plain = plain;
        this.proved = proved;
    }

    /** Returns its classes of one kind. */
    public List<Class<?>> classes(Kind kind) {
        return kind == Kind.PROVED ? proved : plain;
    }
}
