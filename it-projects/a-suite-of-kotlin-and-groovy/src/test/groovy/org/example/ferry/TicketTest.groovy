package org.example.ferry

import org.junit.jupiter.api.Test

class TicketTest {

    @Test
    void 'costs what it says'() {
        Thread.sleep(2000)
        assert [1, 2].collect { it * 2 } == [2, 4]
    }
}
