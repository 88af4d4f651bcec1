package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.blob.BlobRefused;
import lantai.app.blob.BlobRefused.Reason;
import lantai.app.blob.ContentFinding.What;
import lantai.app.blob.Contents;
import lantai.app.blob.KeptContent;
import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.core.act.ThingAct.SettingAct;
import lantai.core.code.CopyId;
import lantai.core.content.ContentKind;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.operation.Progress;

@DisplayName("Contents of a registry")
final class ContentTest {

    private static final Subject COPY = Subject.copy(new CopyId("D31", 1));
    private static final Subject PLACE = Subject.of(Type.PLACE, "G1");

    @TempDir
    Path temp;

    private TestRegistry test;
    private Contents contents;

    @BeforeEach
    void found() throws Exception {
        test = TestRegistry.found(temp.resolve("r"));
        contents = test.registry().contents();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private Outcome keep(ContentKind kind, Subject about, byte[] content) throws Exception {
        return contents.keep(kind, about, Optional.of("看得见的字"), new ByteArrayInputStream(content)).join();
    }

    private KeptContent kept(ContentKind kind, Subject about, byte[] content) throws Exception {
        var done = assertInstanceOf(Outcome.Done.class, keep(kind, about, content));
        var seq = done.events().get(0).seq();
        return contents.all().stream().filter(one -> one.seq() == seq).findFirst().orElseThrow();
    }

    private Path file(KeptContent kept) {
        return test.folder().resolve("blobs").resolve(kept.content().name());
    }

    private void reopen() throws Exception {
        test.reopen();
        contents = test.registry().contents();
    }

    @Test
    @DisplayName("are named by an event with their hash, and come back whole and in parts after the registry was opened again")
    void roundTrip() throws Exception {
        var log = bytes(100_000);
        var kept = kept(ContentKind.LOG, COPY, log);
        reopen();
        var found = contents.find(kept.content().name());
        assertEquals(kept, found);
        assertEquals("wang", found.by());
        assertEquals(COPY, found.about());
        var event = test.registry().lives().of(new CopyId("D31", 1), test.clock().time()).orElseThrow().events().stream()
                .filter(e -> e.seq() == found.seq()).findFirst().orElseThrow();
        assertEquals(List.of(found.content().file()), event.event().blobs());
        assertEquals("看得见的字", event.texts().get("note"));
        contents.confirm(found);
        try (var open = contents.open(found)) {
            assertEquals(log.length, open.size());
            assertArrayEquals(log, open.page(0, log.length));
            assertArrayEquals(Arrays.copyOfRange(log, 70_000, 70_100), open.page(70_000, 100));
        }
        assertTrue(contents.scrub(Progress.NONE).isWhole());
    }

    @Test
    @DisplayName("that may show what a state-secret carrier says are refused by default, and nothing is written")
    void metadataOnly() throws Exception {
        for (var kind : List.of(ContentKind.PHOTO, ContentKind.SCAN)) {
            var refused = assertInstanceOf(Outcome.Refused.class, keep(kind, COPY, bytes(10)));
            assertEquals("B-1", refused.findings().get(0).rule().id());
            assertEquals("CRY 14", refused.findings().get(0).rule().source().toString());
            var taken = assertThrows(BlobRefused.class, () -> contents.take(kind, COPY, new ByteArrayInputStream(bytes(10))));
            assertEquals(Reason.METADATA_ONLY, taken.reason());
        }
        assertFalse(Files.exists(test.folder().resolve("blobs")));
        kept(ContentKind.PHOTO, PLACE, bytes(10));
    }

    @Test
    @DisplayName("are kept once the security administrator has allowed them and said why; a clerk cannot")
    void allowed() throws Exception {
        var setting = new SettingAct("content.allowed", "1", "配备了获批准的密码模块");
        test.refused(test.act("wang", setting));
        test.close();
        test.open("secadmin");
        test.refused(test.act("secadmin", new SettingAct("content.allowed", "1", "")));
        test.done("secadmin", setting);
        reopen();
        kept(ContentKind.SCAN, COPY, bytes(10));
    }

    @Test
    @DisplayName("about something the register does not know are bad input, and nothing is written")
    void unknownSubject() {
        for (var about : List.of(Subject.copy(new CopyId("D99", 1)), Subject.of(Type.PERSON, "nobody"), Subject.of(Type.SETTING, "x"))) {
            assertThrows(BadAct.class, () -> keep(ContentKind.LOG, about, bytes(1)));
        }
        assertFalse(Files.exists(test.folder().resolve("blobs")));
    }

    @Test
    @DisplayName("that were swapped, changed, cut or taken away are each named by a scrub, which goes on to the end")
    void scrub() throws Exception {
        var good = kept(ContentKind.LOG, COPY, bytes(50_000));
        var one = kept(ContentKind.LOG, COPY, bytes(50_000));
        var two = kept(ContentKind.LOG, PLACE, bytes(40_000));
        var cut = kept(ContentKind.SIGNATURE, PLACE, bytes(3));
        var gone = kept(ContentKind.LOG, PLACE, bytes(4));
        Files.copy(file(good), file(one), StandardCopyOption.REPLACE_EXISTING);
        var flipped = Files.readAllBytes(file(two));
        flipped[20_000] ^= 1;
        Files.write(file(two), flipped);
        Files.write(file(cut), Arrays.copyOf(Files.readAllBytes(file(cut)), 110));
        Files.delete(file(gone));
        Files.write(test.folder().resolve("blobs").resolve("0".repeat(32)), new byte[] { 1 });
        Files.write(test.folder().resolve("blobs").resolve("1".repeat(32) + ".part"), new byte[] { 1 });
        var scrub = contents.scrub(Progress.NONE);
        assertFalse(scrub.isWhole());
        assertEquals(5, scrub.contents());
        var found = scrub.findings().stream().collect(Collectors.toMap(f -> f.id(), f -> f.what()));
        assertEquals(Optional.empty(), Optional.ofNullable(found.get(good.content().name())));
        assertEquals(What.HASH_DIFFERS, found.get(one.content().name()));
        assertEquals(What.HASH_DIFFERS, found.get(two.content().name()));
        assertEquals(What.HASH_DIFFERS, found.get(cut.content().name()));
        assertEquals(What.MISSING, found.get(gone.content().name()));
        assertEquals(What.ORPHAN, found.get("0".repeat(32)));
        assertEquals(What.UNFINISHED, found.get("1".repeat(32) + ".part"));
        assertEquals(Reason.HASH_DIFFERS, assertThrows(BlobRefused.class, () -> contents.confirm(one)).reason());
        assertEquals(one.content().name(), assertThrows(BlobRefused.class, () -> contents.open(one)).id());
        try (var open = contents.open(two)) {
            assertEquals(16_384, open.page(0, 16_384).length);
            assertEquals(1, assertThrows(BlobRefused.class, () -> open.page(16_384, 10)).chunk());
        }
    }

    @Test
    @DisplayName("whose act never came stay as orphans, and are never deleted by the program")
    void orphan() throws Exception {
        var taken = contents.take(ContentKind.LOG, PLACE, new ByteArrayInputStream(bytes(5)));
        reopen();
        var scrub = contents.scrub(Progress.NONE);
        assertEquals(List.of(What.ORPHAN), scrub.findings().stream().map(f -> f.what()).toList());
        assertTrue(scrub.isWhole());
        assertTrue(Files.exists(test.folder().resolve("blobs").resolve(taken.name())));
        assertEquals(Reason.UNKNOWN, assertThrows(BlobRefused.class, () -> contents.find(taken.name())).reason());
    }

    @Test
    @DisplayName("are found again when the projection is made anew")
    void rebuilt() throws Exception {
        var kept = kept(ContentKind.LOG, PLACE, bytes(7));
        test.close();
        FolderFiles.delete(test.folder().resolve("projection"));
        test.open("wang");
        contents = test.registry().contents();
        assertEquals(kept, contents.find(kept.content().name()));
    }
}
