package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @ValueSource(strings = {"db.password", "API_TOKEN", "clientSecret", "aws.credentials", "apiKey", "ssl.passphrase"})
    void aValueIsHiddenByTheNameOfItsProperty(String name) {
        assertThat(Masking.value(name, "hunter2")).isEqualTo("***");
    }

    @Test
    void anEmptyValueHidesNothingAndOtherNamesStay() {
        assertThat(Masking.value("db.password", "")).isEmpty();
        assertThat(Masking.value("forkCount", "1C")).isEqualTo("1C");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "-Ddb.password=hunter2 -Xmx1g | -Ddb.password=*** -Xmx1g",
                "-DapiToken=\"two words\" -o | -DapiToken=*** -o",
                "url?token=a&page=2 | url?token=***&page=2",
                "a=b, secret='x y', c=d | a=b, secret=***, c=d",
                "[class:a.TokenTest]/[method:secret()] | [class:a.TokenTest]/[method:secret()]",
                "-DforkCount=2 | -DforkCount=2"
            })
    void assignmentsInTextAreHiddenAndAllElseStays(String text, String shown) {
        assertThat(Masking.text(text)).isEqualTo(shown);
    }
}
