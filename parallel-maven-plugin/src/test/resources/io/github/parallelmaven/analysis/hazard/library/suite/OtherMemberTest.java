package suite;

import org.junit.Test;

public class OtherMemberTest {

    @Test
    public void runs() {}
}
