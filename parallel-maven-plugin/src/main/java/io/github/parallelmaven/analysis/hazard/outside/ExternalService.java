package io.github.parallelmaven.analysis.hazard.outside;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * H48: a test connects to a database, broker or store outside the JVM at a constant address: what it leaves there, every test
 * class and every process finds. An address that a container or a server of the test gives is none, nor is one that is
 * only set and never connected to.
 */
public final class ExternalService implements HazardRule {

    /** Engines that are no library in the JVM; those are H47's. */
    private static final Pattern DATABASE = Pattern.compile(
            "jdbc:(mysql|mariadb|postgresql|oracle:thin|sqlserver|db2|clickhouse|cassandra):(?:/*@?/*)([^/;?]*).*");

    private static final Pattern ADDRESS = Pattern.compile("([a-z+]+)://(?:[^@/]*@)?([^/?;]+).*");

    /** What connects when it is made, by owner and method: the scheme of an address that has none. */
    private static final CallTable<String> CLIENTS = new CallTable<>(Map.of(
            "redis.clients.jedis.Jedis.<init>", "redis",
            "redis.clients.jedis.JedisPool.<init>", "redis",
            "io.lettuce.core.RedisClient.create", "redis",
            "com.mongodb.client.MongoClients.create", "mongodb",
            "com.mongodb.MongoClient.<init>", "mongodb",
            "com.rabbitmq.client.ConnectionFactory.setHost", "amqp",
            "com.rabbitmq.client.ConnectionFactory.setUri", "amqp",
            "org.apache.activemq.ActiveMQConnectionFactory.<init>", "tcp",
            "com.datastax.driver.core.Cluster$Builder.addContactPoint", "cassandra",
            "org.neo4j.driver.GraphDatabase.driver", "bolt"));

    @Override
    public String id() {
        return "H48";
    }

    @Override
    public String type() {
        return "external_service";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(
                ExternalService::mayConnect,
                (step, call) -> services(test, step, call)
                        .forEach(service -> uses.add(test.useFromTest(
                                this,
                                Resource.acrossProcesses("svc:" + service),
                                Finding.Access.WRITE,
                                step,
                                call.line(),
                                Set.of(Scope.CLASSES, Scope.METHODS, Scope.FORKS, Scope.ORDER),
                                step.method().label() + " connects to " + service))));
        return uses;
    }

    private static boolean mayConnect(Call call) {
        return CLIENTS.has(call) || call.is("java.sql.DriverManager", "getConnection");
    }

    private static Set<String> services(TestClassCode test, Step step, Call call) {
        Set<String> services = new TreeSet<>();
        String scheme = CLIENTS.find(call).orElse("");
        boolean opens = call.is("java.sql.DriverManager", "getConnection");
        if (opens || !scheme.isEmpty()) {
            for (String text : test.constants(call.argument(0), step)) {
                services.add(opens ? database(text) : address(scheme, text));
            }
        }
        services.remove("");
        return services;
    }

    private static String database(String url) {
        Matcher matcher = DATABASE.matcher(url);
        return matcher.matches() ? matcher.group(1) + "://" + matcher.group(2) : "";
    }

    /** In the JVM itself nothing is outside. */
    private static String address(String scheme, String text) {
        Matcher matcher = ADDRESS.matcher(text);
        if (matcher.matches()) {
            return matcher.group(1).equals("vm") ? "" : matcher.group(1) + "://" + matcher.group(2);
        }
        return text.matches("[A-Za-z][A-Za-z0-9.-]*|\\d+(\\.\\d+){3}") ? scheme + "://" + text : "";
    }
}
