package io.grpc.inprocess;

public final class InProcessServerBuilder {

    public static InProcessServerBuilder forName(String name) {
        return new InProcessServerBuilder();
    }
}
