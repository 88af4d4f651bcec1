package lantai.rules;

import static lantai.rules.Acts.setting;
import static lantai.rules.Asked.about;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import lantai.core.act.ContentAct;
import lantai.core.act.ShareAct.CompartmentAct;
import lantai.core.act.ShareAct.CompartmentOpenAct;
import lantai.core.act.ThingAct.SettingAct;
import lantai.core.content.ContentKind;
import lantai.core.content.SealedContent;
import lantai.core.event.Blob;
import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;

@DisplayName("Which contents are kept")
class ContentRulesTest {

    static List<Row> rows() {
        return List.of(
                new Row("B-1", "the scan of a secret paper", about(content("scan", Type.DOCUMENT, "C")),
                        "the scan of a work secret", about(content("scan", Type.DOCUMENT, "W"))),
                new Row("B-1", "the photograph of a secret copy", about(content("photo", Type.COPY, Desk.copyOf("S").toString())),
                        "the same where the unit has said why it may", about(content("photo", Type.COPY, Desk.copyOf("S").toString()))
                                .when(desk -> desk.setting("content.allowed", "1"))),
                new Row("B-1", "the photograph of something the register does not know", about(content("photo", Type.APPROVAL, "A-9")),
                        "the photograph of a place", about(content("photo", Type.PLACE, "registry"))),
                new Row("SET-3", "a limit changed without a reason", about(new SettingAct("content.allowed", "1", " ")).by("security"),
                        "one changed with a reason", about(setting("content.allowed", "1")).by("security")),
                new Row("CMP-1", "a compartment without an officer", about(new CompartmentAct(1, List.of("core", "core2", "head"), List.of())).by("security"),
                        "one with an officer", about(new CompartmentAct(1, List.of("core", "core2", "officer"), List.of())).by("security")),
                new Row("CMP-1", "a holder of the general class", about(new CompartmentAct(1, List.of("core", "general", "officer"), List.of()))
                        .by("security"), "holders of the core class", about(new CompartmentAct(1, List.of("core", "head", "officer"), List.of()))
                        .by("security")),
                new Row("CMP-2", "one holder alone", about(new CompartmentOpenAct(1, List.of("core"))),
                        "two holders", about(new CompartmentOpenAct(1, List.of("core", "officer")))),
                new Row("CMP-2", "two holders of whom one has not signed", about(new CompartmentOpenAct(1, List.of("core", "officer"))).signedOnlyBy("core"),
                        "two who both have", about(new CompartmentOpenAct(1, List.of("core", "officer"))).signedOnlyBy("core", "officer")));
    }

    private static ContentAct content(String kind, Type type, String code) {
        var file = new Blob(Bytes.of(new byte[16]), Hash.of(new byte[32]));
        return new ContentAct(Subject.of(type, code),
                new SealedContent(file, ContentKind.ofWord(kind).orElseThrow(), 1, Bytes.of(new byte[16]), Bytes.of()), Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> theRules() {
        return Row.tests(rows());
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({ "log,TS,kept", "signature,TS,kept", "photo,TS,refused", "scan,TS,refused", "photo,C,refused", "photo,W,kept", "scan,W,kept",
            "log,W,kept" })
    @DisplayName("Kind × level under the default")
    void matrix(String kind, String document, String said) {
        var found = about(content(kind, Type.DOCUMENT, document)).findings();
        assertEquals(said.equals("refused") ? List.of("B-1") : List.of(), found.stream().map(f -> f.rule().id()).toList());
    }
}
