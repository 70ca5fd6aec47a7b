package suite;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.grpc.inprocess.InProcessServerBuilder;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quartz.impl.StdSchedulerFactory;

class SecondInJvmTest {

    @Test
    void takesAName() {
        InProcessServerBuilder.forName("orders"); // HAZARD H50
        assertNotNull(StdSchedulerFactory.getDefaultScheduler()); // HAZARD H50
    }

    @Test
    void makesOneUp() {
        InProcessServerBuilder.forName(UUID.randomUUID().toString());
        assertNotNull(new StdSchedulerFactory("own.properties").getScheduler());
    }
}
