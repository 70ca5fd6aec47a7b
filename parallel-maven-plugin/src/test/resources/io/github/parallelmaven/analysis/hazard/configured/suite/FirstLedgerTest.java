package suite;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.junit.jupiter.api.Test;

@SpringBootTest(properties = "name=first ledger")
@ActiveProfiles("ledger")
class FirstLedgerTest {

    @Test
    void reads() {}
}
