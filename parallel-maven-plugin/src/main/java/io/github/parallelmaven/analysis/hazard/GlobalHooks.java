package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** H18: handlers and defaults of a library are set for the whole JVM. */
public final class GlobalHooks extends GlobalCallRule {

    /** Methods of one class that set something for all, by how their names begin. */
    private record Hooks(String key, String... prefixes) {

        boolean contain(String method) {
            return Stream.of(prefixes).anyMatch(method::startsWith);
        }
    }

    private static final Hooks RX = new Hooks("rxjava.plugins", "set", "reset", "lockdown");
    private static final Hooks REACTOR =
            new Hooks("reactor.hooks", "on", "resetOn", "enable", "disable", "set", "reset");

    private static final Map<String, Hooks> HOOKS = Map.ofEntries(
            Map.entry("rx.plugins.RxJavaHooks", new Hooks("rxjava.plugins", "setOn", "reset", "clear", "enable")),
            Map.entry("rx.plugins.RxJavaPlugins", new Hooks("rxjava.plugins", "register", "reset")),
            Map.entry("io.reactivex.plugins.RxJavaPlugins", RX),
            Map.entry("io.reactivex.rxjava3.plugins.RxJavaPlugins", RX),
            Map.entry("reactor.core.publisher.Hooks", REACTOR),
            Map.entry("reactor.core.scheduler.Schedulers", new Hooks("reactor.schedulers", "setFactory", "resetF")),
            Map.entry(
                    "reactor.test.scheduler.VirtualTimeScheduler",
                    new Hooks("reactor.schedulers", "getOrSet", "set", "reset")),
            Map.entry("org.awaitility.Awaitility", new Hooks("awaitility.defaults", "setDefault", "reset")),
            Map.entry(
                    "org.assertj.core.api.Assertions",
                    new Hooks("assertj.settings", "set", "register", "useRepresentation", "useDefault")),
            Map.entry("io.micrometer.core.instrument.Metrics", new Hooks("micrometer.registry", "addReg", "removeReg")),
            Map.entry("io.opentelemetry.api.GlobalOpenTelemetry", new Hooks("opentelemetry.global", "set", "reset")),
            Map.entry(
                    "org.springframework.security.core.context.SecurityContextHolder",
                    new Hooks("spring.security.strategy", "setStrategyName", "setContextHolderStrategy")));

    public GlobalHooks() {
        super(
                "H18",
                "global_hooks",
                Map.of(
                        "java.lang.Thread.setDefaultUncaughtExceptionHandler",
                        "java.lang.Thread.uncaughtExceptionHandler"));
    }

    @Override
    Optional<String> keyOf(Call call) {
        Hooks hooks = HOOKS.get(call.owner());
        return hooks != null && hooks.contain(call.name()) ? Optional.of(hooks.key()) : super.keyOf(call);
    }
}
