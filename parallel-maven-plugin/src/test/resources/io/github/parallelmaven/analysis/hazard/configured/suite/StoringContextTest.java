package suite;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.jdbc.Sql;
import org.junit.jupiter.api.Test;

@SpringBootTest(properties = "name=storing")
@Sql("orders.sql")
class StoringContextTest {

    @Test
    void stores() {}
}
