package io.github.parallelmaven.probe.agent;

import java.lang.instrument.Instrumentation;

/** Started by the JVM before the tests, where the plugin adds {@code -javaagent} to a recorded run. */
public final class Agent {

    private Agent() {}

    /** Called by the JVM. A fault of ours is told and leaves the tests as they are. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        try {
            Class<?> touches = Injection.define(instrumentation);
            StaticFields fields = new StaticFields();
            new TouchLog(fields, touches);
            instrumentation.addTransformer(new TouchTransformer(fields, Injection.NAME));
        } catch (Throwable fault) {
            System.err.println("parallel-probe: what the tests touch is not recorded: " + fault);
        }
    }
}
