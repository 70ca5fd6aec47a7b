package org.example.ferry

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class CrewTest {

    @Test
    fun `knows its names`() {
        Thread.sleep(2100)
        val names = listOf("Ada", "Bo").map { it.lowercase() }
        assertEquals(listOf("ada", "bo"), names)
    }
}
