package suite;

import org.junit.Test;

public class SecondServedTest extends ServerBase {

    @Test
    public void runs() {}
}
