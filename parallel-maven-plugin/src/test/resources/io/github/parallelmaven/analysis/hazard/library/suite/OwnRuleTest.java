package suite;

import org.junit.ClassRule;
import org.junit.Test;

public class OwnRuleTest {

    @ClassRule
    public static final ServerBase.Server OWN = new ServerBase.Server();

    @Test
    public void runs() {}
}
