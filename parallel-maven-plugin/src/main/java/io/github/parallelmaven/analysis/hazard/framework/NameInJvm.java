package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.hazard.CallTable;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * H50: a broker, cache, scheduler or server inside the JVM is made or found under a constant name, or under the one that it
 * has without a name. A name that each test makes up is none.
 */
public final class NameInJvm implements HazardRule {

    /** What is named by its first argument, by owner and method. */
    private static final CallTable<String> NAMED = new CallTable<>(Map.of(
            "io.grpc.inprocess.InProcessServerBuilder.forName", "grpc",
            "io.grpc.inprocess.InProcessChannelBuilder.forName", "grpc",
            "org.apache.activemq.broker.BrokerService.setBrokerName", "activemq",
            "net.sf.ehcache.CacheManager.getCacheManager", "ehcache",
            "org.quartz.impl.DirectSchedulerFactory.getScheduler", "quartz"));

    /** What everybody gets the same of. */
    private static final CallTable<String> UNNAMED = new CallTable<>(Map.of(
            "org.quartz.impl.StdSchedulerFactory.getDefaultScheduler", "quartz:default",
            "net.sf.ehcache.CacheManager.getInstance", "ehcache:default",
            "net.sf.ehcache.CacheManager.create", "ehcache:default",
            "javax.cache.spi.CachingProvider.getCacheManager", "jcache:default"));

    /** What is given a URL, of which some lead into this JVM. */
    private static final CallTable<String> BY_URL = new CallTable<>(Map.of(
            "org.apache.activemq.ActiveMQConnectionFactory.<init>", "activemq",
            "org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory.<init>", "activemq",
            "org.apache.activemq.artemis.api.core.client.ActiveMQClient.createServerLocator", "activemq"));

    /** Members of one cluster find each other, also between processes. */
    private static final String HAZELCAST = "com.hazelcast.core.Hazelcast";

    @Override
    public String id() {
        return "H50";
    }

    @Override
    public String type() {
        return "name_in_jvm";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        test.eachCall(NameInJvm::mayName, (step, call) -> {
            if (call.owner().equals(HAZELCAST)
                    && (call.name().equals("newHazelcastInstance")
                            || call.name().equals("getOrCreateHazelcastInstance"))) {
                uses.add(use(test, step, call, Resource.acrossProcesses("invm:hazelcast")));
            }
            for (String name : names(test, step, call)) {
                String key = "invm:" + name;
                ResourceUse use = use(test, step, call, Resource.inJvm(key, key));
                if (seen.add(key + use.location())) {
                    uses.add(use);
                }
            }
        });
        return uses;
    }

    private static boolean mayName(Call call) {
        return call.owner().equals(HAZELCAST) || UNNAMED.has(call) || NAMED.has(call) || BY_URL.has(call);
    }

    private static Set<String> names(TestClassCode test, Step step, Call call) {
        String unnamed = call.operands().size() > (call.kind() == Call.Kind.STATIC ? 0 : 1)
                ? ""
                : UNNAMED.find(call).orElse("");
        if (!unnamed.isEmpty()) {
            return Set.of(unnamed);
        }
        String named = NAMED.find(call).orElse("");
        if (!named.isEmpty()) {
            return test.constants(call.argument(0), step).stream()
                    .map(name -> named + ":" + name)
                    .collect(Collectors.toSet());
        }
        return BY_URL.find(call).isPresent()
                ? test.constants(call.argument(0), step).stream()
                        .filter(url -> url.startsWith("vm://"))
                        .map(url -> "activemq:" + url.replaceAll("^vm://|[?].*", ""))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private ResourceUse use(TestClassCode test, Step step, Call call, Resource resource) {
        Set<Scope> scopes = resource.sharing() == ResourceUse.Sharing.ACROSS_PROCESSES
                ? Set.of(Scope.CLASSES, Scope.METHODS, Scope.FORKS)
                : Set.of(Scope.CLASSES, Scope.METHODS);
        return test.useFromTest(
                this,
                resource,
                Finding.Access.WRITE,
                step,
                call.line(),
                scopes,
                step.method().label() + " uses " + resource.lockKey() + ", which others of this name are");
    }
}
