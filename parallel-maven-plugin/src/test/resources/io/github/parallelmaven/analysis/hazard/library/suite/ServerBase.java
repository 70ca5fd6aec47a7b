package suite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.ClassRule;
import org.junit.rules.ExternalResource;
import org.junit.rules.Timeout;

public abstract class ServerBase {

    @ClassRule
    public static final Server SERVER = new Server(); // HAZARD H60

    @ClassRule
    public static final Timeout LIMIT = Timeout.seconds(30);

    @ClassRule
    public static final Announced ANNOUNCED = new Announced();

    public static final class Server extends ExternalResource {

        private boolean running;

        @Override
        protected void before() {
            running = true;
        }

        @Override
        protected void after() {
            running = false;
        }

        boolean isRunning() {
            return running;
        }
    }

    public static final class Announced extends ExternalResource {

        @Override
        protected void before() {
            assertTrue(true);
        }
    }
}
