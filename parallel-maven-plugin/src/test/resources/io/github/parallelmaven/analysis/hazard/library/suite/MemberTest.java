package suite;

import org.junit.Test;

public class MemberTest {

    @Test
    public void runs() {}
}
