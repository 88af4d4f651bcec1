package lantai.rules.content;

import java.util.Comparator;

import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.ContentAct;
import lantai.core.content.ContentKind;
import lantai.core.event.Subject;
import lantai.core.mark.Level;
import lantai.core.register.Register;
import lantai.rules.Check;
import lantai.rules.book.Case;
import lantai.rules.setting.LocalSettings;

/**
 * Metadata only (仅登记元数据): what shows, or may show, what a state-secret carrier says is not kept, unless the unit has an approved
 * cipher module and says so in the local setting. Records of the registry's own work (signatures, device logs) and contents of
 * carriers that are no state secrets are kept: commercial ciphers may protect those (Cryptography Law art. 8).
 */
public final class ContentCheck implements Check {

    /** The local setting that lets such contents in. */
    public static final String SETTING = "content.allowed";

    @Override
    public void judge(Case of) {
        for (var content : of.act().body().contents()) {
            if (isRefused(of.register(), content.kind(), levelOf(of.act(), of.register()))) {
                var name = of.act().body() instanceof ContentAct act ? act.subject().code() : content.name();
                of.against("B-1", name, "subject", name, "content", content.kind().word());
            }
        }
    }

    /** Whether a content of a carrier of this level is refused as the register stands. */
    public static boolean isRefused(Register register, ContentKind kind, Level level) {
        return kind.mayShowCarrier() && level.isStateSecret() && !LocalSettings.flag(register, SETTING);
    }

    /** The level of what a content is about; the highest where that is not known. */
    public static Level levelOf(Subject subject, Register register) {
        return switch (subject.type()) {
            case COPY -> register.copy(subject.copyId().orElseThrow()).map(copy -> copy.level()).orElse(Level.TOP_SECRET);
            case DOCUMENT -> register.document(subject.code()).map(document -> document.mark().level()).orElse(Level.TOP_SECRET);
            case PERSON, PLACE, DEVICE, UNIT -> Level.NONE;
            default -> Level.TOP_SECRET;
        };
    }

    private static Level levelOf(Act act, Register register) {
        return switch (act.body()) {
            case ContentAct content -> levelOf(content.subject(), register);
            case ActBody.OnCopies on -> on.copies().stream().map(copy -> levelOf(Subject.copy(copy), register))
                    .max(Comparator.naturalOrder()).orElse(Level.TOP_SECRET);
            default -> Level.TOP_SECRET;
        };
    }
}
