package suite;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.jdbc.Sql;
import org.junit.jupiter.api.Test;

@SpringBootTest(properties = "name=own")
@ActiveProfiles("own")
@Sql("orders.sql")
class OwnDatabaseTest {

    @Test
    void stores() {}
}
