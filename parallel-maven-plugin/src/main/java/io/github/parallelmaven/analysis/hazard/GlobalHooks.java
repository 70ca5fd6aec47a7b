package io.github.parallelmaven.analysis.hazard;

import java.util.Map;

/** H18: handlers for the whole JVM are installed. */
public final class GlobalHooks extends GlobalCallRule {

    public GlobalHooks() {
        super(
                "H18",
                "global_hooks",
                Map.of(
                        "java.lang.Thread.setDefaultUncaughtExceptionHandler",
                                "java.lang.Thread.uncaughtExceptionHandler",
                        "io.reactivex.rxjava3.plugins.RxJavaPlugins.reset", "rxjava.plugins",
                        "reactor.core.publisher.Hooks.onOperatorDebug", "reactor.hooks",
                        "io.opentelemetry.api.GlobalOpenTelemetry.set", "opentelemetry.global"));
    }
}
