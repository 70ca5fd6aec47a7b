package io.github.parallelmaven.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthRowTest {

    private static final String HEADER =
            "project,repo,sha,module,test FQN,category,junit,shared-state description,expected rule,conflict level,"
                    + "detectable from,basis,known polluter\n";

    @TempDir
    private Path folder;

    @Test
    void aRowIsReadByTheNamesOfItsColumns() throws IOException {
        assertThat(
                        TruthRow.read(
                                csv(
                                        "shop,url,1,core,org.example.CartTest.adds,OD,JUnit4,\"a static list, never cleared\",H02,class,,class read at SHA,")))
                .containsExactly(new TruthRow(
                        "shop",
                        "core",
                        "org.example.CartTest",
                        "adds",
                        "a static list, never cleared",
                        "class",
                        "class read at SHA"));
    }

    @Test
    void whatIsNoTestIsRefusedWithTheNumberOfItsRow() {
        assertThatThrownBy(() -> TruthRow.read(csv("shop,url,1,core,adds,OD,JUnit4,x,H02,class,,inferred,")))
                .hasMessage("row 1: 'adds' is no test; write class.method");
    }

    @Test
    void onlyAClassThatSomebodyReadIsVerified() throws IOException {
        assertThat(TruthRow.read(csv("shop,url,1,core,a.B.c,OD,JUnit4,x,H02,class,,\"inferred, not read\",")))
                .noneMatch(TruthRow::isVerified);
    }

    private Path csv(String row) throws IOException {
        return Files.writeString(folder.resolve("truth.csv"), HEADER + row + "\n");
    }
}
