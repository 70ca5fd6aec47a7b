package suite;

import org.junit.Test;

public class FirstServedTest extends ServerBase {

    @Test
    public void runs() {}
}
