package org.example.ferry

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Nested
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource

class HarbourTest {

    companion object {
        @JvmStatic
        fun depths() = listOf(3, 5)
    }

    @Test
    fun `opens at six o'clock`() {
        Thread.sleep(2000)
        assertEquals(6, listOf(1, 2, 3).sum())
    }

    @ParameterizedTest
    @MethodSource("depths")
    fun `is deep enough`(depth: Int) {
        Thread.sleep(200)
        assertEquals(true, depth > 2)
    }

    @Nested
    inner class `At night` {
        @Test
        fun `is lit`() {
            Thread.sleep(100)
            assertEquals("light", "light".trim())
        }
    }
}
