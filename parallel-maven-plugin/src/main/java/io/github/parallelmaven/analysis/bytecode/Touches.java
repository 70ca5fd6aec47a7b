package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.MethodFacts.Touch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which calls touch the world outside the JVM. */
final class Touches {

    private static final Map<String, Touch> BY_PREFIX = Map.ofEntries(
            Map.entry("java.net.http.", Touch.SOCKET),
            Map.entry("com.sun.net.httpserver.", Touch.SOCKET),
            Map.entry("io.netty.channel.socket.", Touch.SOCKET),
            Map.entry("okhttp3.mockwebserver.", Touch.SOCKET),
            Map.entry("com.github.tomakehurst.wiremock.", Touch.SOCKET),
            Map.entry("org.mockserver.", Touch.SOCKET),
            Map.entry("java.sql.", Touch.DATABASE),
            Map.entry("javax.sql.", Touch.DATABASE),
            Map.entry("jakarta.persistence.", Touch.DATABASE),
            Map.entry("javax.persistence.", Touch.DATABASE),
            Map.entry("org.testcontainers.", Touch.CONTAINER),
            Map.entry("org.springframework.context.", Touch.SPRING_CONTEXT),
            Map.entry("org.springframework.boot.SpringApplication", Touch.SPRING_CONTEXT));

    private static final Set<String> SOCKETS = Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.HttpURLConnection",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel");

    private static final Set<String> FILES = Set.of(
            "java.nio.file.Files",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.nio.channels.FileChannel",
            "org.apache.commons.io.FileUtils");

    private static final Set<String> FILE_CALLS = Set.of(
            "createNewFile", "delete", "exists", "list", "listFiles", "mkdir", "mkdirs", "renameTo", "createTempFile");

    private static final List<String> CONTEXT_ANNOTATIONS = List.of(
            "org.springframework.boot.test.",
            "org.springframework.test.context.ContextConfiguration",
            "org.springframework.test.context.junit.jupiter.SpringJUnitConfig");

    private Touches() {}

    static Optional<Touch> of(Call call) {
        String owner = call.owner();
        if (SOCKETS.contains(owner)
                || owner.equals("java.net.URL") && call.name().startsWith("open")) {
            return Optional.of(Touch.SOCKET);
        } else if (FILES.contains(owner) || owner.equals("java.io.File") && FILE_CALLS.contains(call.name())) {
            return Optional.of(Touch.FILE);
        } else if (owner.equals("java.lang.ProcessBuilder") && call.name().equals("start")
                || owner.equals("java.lang.Runtime") && call.name().equals("exec")) {
            return Optional.of(Touch.PROCESS);
        } else if (sleeps(call)) {
            return Optional.of(Touch.SLEEP);
        }
        return BY_PREFIX.entrySet().stream()
                .filter(entry -> owner.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean sleeps(Call call) {
        return call.name().equals("sleep")
                && (call.owner().equals("java.lang.Thread") || call.owner().equals("java.util.concurrent.TimeUnit"));
    }

    static Optional<Touch> of(AnnotationFacts annotation) {
        if (annotation.type().startsWith("org.testcontainers.")) {
            return Optional.of(Touch.CONTAINER);
        } else if (annotation.type().equals("org.junit.jupiter.api.io.TempDir")) {
            return Optional.of(Touch.FILE);
        }
        return CONTEXT_ANNOTATIONS.stream().anyMatch(annotation.type()::startsWith)
                ? Optional.of(Touch.SPRING_CONTEXT)
                : Optional.empty();
    }
}
