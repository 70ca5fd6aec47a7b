package suite;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SecondServerTest {

    private final Properties settings = new Properties();

    @Test
    void serves() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/ports.properties")) {
            settings.load(file);
        }
        int port = Integer.parseInt(settings.getProperty("server.port"));
        new ServerSocket(port).close(); // HAZARD H40
        URI.create("http://localhost:" + settings.getProperty("client.port"));
        new ServerSocket(Integer.parseInt(settings.getProperty("free.port"))).close();
    }
}
