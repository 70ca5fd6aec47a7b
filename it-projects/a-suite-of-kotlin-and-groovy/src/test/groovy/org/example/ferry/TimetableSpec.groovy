package org.example.ferry

import spock.lang.Specification

class TimetableSpec extends Specification {

    def 'has #count crossings on #day'() {
        given:
        Thread.sleep(300)

        expect:
        count > 0

        where:
        day      | count
        'monday' | 4
        'sunday' | 2
    }

    def 'is printed'() {
        expect:
        'printed'.size() == 7
    }
}
