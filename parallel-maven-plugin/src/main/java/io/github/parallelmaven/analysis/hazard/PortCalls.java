package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Calls that bind a port of this machine. Ports in URLs of clients are not among them. */
final class PortCalls {

    private static final Set<String> CONSTRUCTORS = Set.of(
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.MulticastSocket",
            "com.github.tomakehurst.wiremock.WireMockServer",
            "com.github.tomakehurst.wiremock.junit.WireMockRule",
            "org.eclipse.jetty.server.Server",
            "org.apache.curator.test.TestingServer",
            "com.icegreen.greenmail.util.ServerSetup");

    /** Method name to the end of the owner's name. */
    private static final Map<String, List<String>> METHODS = Map.of(
            "bind",
                    List.of(
                            "ServerSocket",
                            "ServerSocketChannel",
                            "HttpServer",
                            "HttpsServer",
                            "DatagramSocket",
                            "DatagramChannel",
                            "ServerBootstrap",
                            "Bootstrap"),
            "create", List.of("httpserver.HttpServer", "httpserver.HttpsServer"),
            "createServerSocket", List.of("ServerSocketFactory"),
            "port", List.of("wiremock.core.WireMockConfiguration"),
            "start", List.of("MockWebServer", "Javalin"),
            "startClientAndServer", List.of("ClientAndServer"),
            "addHttpListener", List.of("Undertow$Builder"),
            "listen", List.of("http.HttpServer", "net.NetServer"),
            "setPort", List.of("startup.Tomcat", "ServerConnector", "net.NetServerOptions", "http.HttpServerOptions"),
            "createRegistry", List.of("LocateRegistry"));

    private static final String FREE = "0";

    private PortCalls() {}

    static boolean binds(Call call) {
        if (call.name().equals("<init>")) {
            return CONSTRUCTORS.contains(call.owner());
        }
        return METHODS.getOrDefault(call.name(), List.of()).stream()
                .anyMatch(end -> call.owner().endsWith(end));
    }

    /**
     * The constant ports it binds, which may be other ones in each fork; none when the port is free, or may be replaced by a free
     * one, or is not constant.
     */
    static Set<String> ports(TestClassCode test, Step step, Call call) {
        Set<String> texts = new TreeSet<>();
        Value port = call.argument(0);
        if (port instanceof Value.Created array && array.type().equals("[]")) {
            array.arguments().forEach(each -> texts.addAll(test.texts().of(each, step.method())));
        } else {
            texts.addAll(test.texts().of(port, step.method()));
        }
        return call.name().equals("setPort") && texts.contains(FREE) ? Set.of() : numbers(texts);
    }

    private static Set<String> numbers(Set<String> texts) {
        Set<String> ports = new TreeSet<>();
        for (String text : texts) {
            String first = PerFork.inFirst(text);
            if (first.matches("[1-9][0-9]{0,4}") && Integer.parseInt(first) <= 65535) {
                ports.add(text);
            }
        }
        return ports;
    }
}
