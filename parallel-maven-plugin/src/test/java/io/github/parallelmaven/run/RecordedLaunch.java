package io.github.parallelmaven.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.parallelmaven.probe.RecordingListener;
import io.github.parallelmaven.probe.WireFormat;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes for real, in this JVM, and lets the probe record them. */
final class RecordedLaunch {

    private RecordedLaunch() {}

    static void into(Path directory, Map<String, String> parameters, Class<?>... testClasses) {
        System.setProperty(WireFormat.PROPERTY_DIRECTORY, directory.toString());
        try {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(Stream.of(testClasses)
                            .map(testClass -> (DiscoverySelector) selectClass(testClass))
                            .toList())
                    .configurationParameters(parameters)
                    .build();
            LauncherConfig config = LauncherConfig.builder()
                    .enableTestExecutionListenerAutoRegistration(false)
                    .addTestExecutionListeners(new RecordingListener())
                    .build();
            LauncherFactory.create(config).execute(request);
        } finally {
            System.clearProperty(WireFormat.PROPERTY_DIRECTORY);
        }
    }
}
