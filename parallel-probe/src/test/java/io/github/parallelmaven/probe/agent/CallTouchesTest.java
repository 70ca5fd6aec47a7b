package io.github.parallelmaven.probe.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.probe.agent.GlobalCall.Kind;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LoggerConfiguration;

/** What is told of loggers, by who changes them, and of properties, by how they change. */
class CallTouchesTest {

    private static final Logger LOGGER = Logger.getLogger("touched");

    private final List<String> told = new ArrayList<>();
    private final CallTouches calls = new CallTouches(
            new CallTouches.Listener() {
                @Override
                public void read(String key) {
                    told.add("reads " + key);
                }

                @Override
                public void write(String key, String digest, boolean changes) {
                    told.add("writes " + key + " " + digest);
                }

                @Override
                public void open(String key, Path file) {}

                @Override
                public void written(Field field, @Nullable Object value) {}
            },
            name -> false);

    private void level(Logger logger, Level level) {
        calls.called(new Object[] {logger, level}, Kind.LOGGER_LEVEL.ordinal());
    }

    private void appender(Logger logger, Object appender) {
        calls.called(new Object[] {logger, appender}, Kind.LOGGER.ordinal());
    }

    @Test
    void aLevelThatALoggingSystemSetsIsToldWithItsValue() {
        LoggerConfiguration.apply(this::level, LOGGER, Level.INFO);
        LoggerConfiguration.apply(this::level, LOGGER, Level.INFO);
        LoggerConfiguration.apply(this::level, LOGGER, Level.FINE);

        assertThat(told).hasSize(3);
        assertThat(told.get(1)).isEqualTo(told.get(0)).startsWith("writes logger:touched ");
        assertThat(told.get(2)).isNotEqualTo(told.get(0)).startsWith("writes logger:touched ");
    }

    @Test
    void whatALoggingSystemAttachesIsNotTold() {
        LoggerConfiguration.apply(this::appender, LOGGER, "CONSOLE");

        assertThat(told).isEmpty();
    }

    @Test
    void whatAnybodyElseChangesCannotBeCompared() {
        level(LOGGER, Level.INFO);
        appender(LOGGER, "list");

        assertThat(told).containsExactly("writes logger:touched ", "writes logger:touched ");
    }

    @Test
    void aListOfHandlersThatGrowsAtItsEndIsReadOnly() {
        String name = "java.protocol.handler.pkgs";
        String before = System.getProperty(name);
        try {
            System.setProperty(name, "org.one");
            property(name, "org.one|org.two");
            assertThat(told).containsExactly("reads property:" + name);

            property(name, "org.two");
            property(name, "org.two|org.one");
            assertThat(told)
                    .hasSize(3)
                    .filteredOn(line -> line.startsWith("writes"))
                    .hasSize(2);
        } finally {
            restore(name, before);
        }
    }

    @Test
    void aPropertyThatNobodyKnowsAsAListIsWritten() {
        property("org.example.list", "org.one|org.two");

        assertThat(told).hasSize(1).allMatch(line -> line.startsWith("writes property:org.example.list "));
    }

    private void property(String name, String value) {
        calls.called(new Object[] {name, value}, Kind.PROPERTY_WRITE.ordinal());
    }

    private static void restore(String name, @Nullable String before) {
        if (before == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, before);
        }
    }
}
