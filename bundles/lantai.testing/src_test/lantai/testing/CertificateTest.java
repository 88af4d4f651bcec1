package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.ledger.FolderLedgers;
import lantai.app.ledger.Ledgers.Outside;
import lantai.app.ledger.ScannedHead;
import lantai.app.paper.ReceiptPrinting.Receipt;
import lantai.cli.look.CertificateVerb;
import lantai.core.act.CopyAct.DestroyAct;
import lantai.core.act.DecisionAct.ApproveAct;
import lantai.core.code.CopyId;
import lantai.core.operation.Progress;
import lantai.core.register.ApprovalKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.vault.CastleVaults;

@DisplayName("A certificate of destruction")
final class CertificateTest extends KeyTrial {

    private static final CopyId GONE = new CopyId("D31", 3);

    private final List<Receipt> printed = new ArrayList<>();

    private Command.Outcome certificate(String... words) {
        var verb = new CertificateVerb(TestRegistry.workstation(test.clock()), receipt -> {
            printed.add(receipt);
            return "%PDF-".getBytes(StandardCharsets.US_ASCII);
        }, test.clock());
        return new Command(verb).run(test.folder(), "wang", words);
    }

    @Test
    @DisplayName("names method, approval, witnesses and events, and carries the signed head in which they stand; no other copy gets one")
    void certificate(@TempDir Path outside) throws Exception {
        var now = test.clock().time();
        as("sysadmin");
        done(TestRegistry.person("he", "何某", "JYS", PersonClass.CORE, PersonStatus.STAFF, Set.of(Role.APPROVER)));
        registry().signers().enrol("he", TestRegistry.pin(), true).close();
        as("he");
        done(new ApproveAct("A1", ApprovalKind.DESTROY, "wang", List.of(GONE), Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(),
                now.minusHours(1), now.plusDays(1), Set.of()));
        as("wang");
        done(new DestroyAct(List.of(GONE), Optional.of("A1"), List.of("zhao", "sun"), "碎纸"), "zhao", "sun");
        test.close();
        var out = outside.resolve("certificate.pdf");

        var refused = certificate("certificate", GONE.toString(), "D31/000004", "--out", out.toString());
        assertEquals(2, refused.exit());
        assertTrue(refused.out().contains("not-destroyed"), refused.out());
        assertTrue(!Files.exists(out) && printed.isEmpty());

        var done = certificate("certificate", GONE.toString(), "--out", out.toString());
        assertEquals(0, done.exit(), done.out() + done.err());
        assertTrue(Files.exists(out));
        var receipt = printed.get(0);
        var facts = receipt.facts().stream().map(fact -> fact[1]).toList();
        assertEquals(List.of("碎纸", "A1", "zhao, sun", "wang"), facts.subList(1, 5));
        assertEquals("000003", receipt.lines().get(0).get(0));
        assertTrue(Long.parseLong(receipt.lines().get(0).get(3)) < Long.parseLong(done.field("size")));
        var report = new FolderLedgers(new CastleVaults()).verify(test.folder(), List.of(new Outside("code", ScannedHead.note(receipt.code()))), Progress.NONE);
        assertTrue(report.isIntact() && report.findings().stream().noneMatch(found -> found.what().equals("untrusted-head")), report.toString());

        assertEquals(2, certificate("certificate", GONE.toString(), "--out", out.toString()).exit(), "nothing is overwritten");
    }
}
