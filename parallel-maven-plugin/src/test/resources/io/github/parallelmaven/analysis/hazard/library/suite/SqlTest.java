package suite;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.jdbc.Sql;

@SpringBootTest(properties = "stored=true")
@Sql("rows.sql")
class SqlTest { // HAZARD H57

    @Test
    void runs() {}
}
