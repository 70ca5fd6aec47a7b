package io.github.parallelmaven.analysis.hazard.sample.suite;

import io.github.parallelmaven.analysis.hazard.sample.app.Hidden;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.util.UUID;
import java.util.prefs.Preferences;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;

class SecondNamesSample {

    @Test
    void usesNamesThatTheJvmHasOnce() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        server.registerMBean(new Object(), new ObjectName("sample:type=Shared")); // HAZARD H20
        new InitialContext().rebind("sample/shared", "Second"); // HAZARD H21
        Field hidden = Hidden.class.getDeclaredField("level");
        hidden.setAccessible(true);
        hidden.set(null, "Second"); // HAZARD H38
        Class.forName("java.lang.ProcessEnvironment").getDeclaredField("theEnvironment"); // HAZARD H15
    }

    @Test
    void usesWhatTheMachineHasOnce() throws Exception {
        Preferences.userRoot().put("sample", "Second"); // HAZARD H46
        try (MulticastSocket socket = new MulticastSocket()) {
            socket.joinGroup(new InetSocketAddress("230.0.0.1", 0), NetworkInterface.getByIndex(0)); // HAZARD H52
        }
    }

    @Test
    void usesNamesOfItsOwn() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        server.registerMBean(new Object(), new ObjectName("sample:id=" + UUID.randomUUID()));
        new InitialContext().lookup("sample/shared");
        Hidden own = new Hidden();
        Field instance = Hidden.class.getDeclaredField("name");
        instance.set(own, "Second");
        System.getenv("PATH");
    }
}
