package suite;

import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.test.context.jdbc.Sql;
import org.junit.jupiter.api.Test;

@DataJpaTest
@Sql("orders.sql")
class SliceTest {

    @Test
    void stores() {}
}
