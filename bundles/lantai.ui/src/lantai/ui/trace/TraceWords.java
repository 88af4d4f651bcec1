package lantai.ui.trace;

import java.util.Locale;

import org.eclipse.osgi.util.NLS;

import lantai.app.trace.TraceAnswer;
import lantai.app.trace.TraceAnswer.Lead;
import lantai.app.trace.UnreadablePicture;
import lantai.ui.look.Style;

/** Answers in words, each with a sign. */
final class TraceWords {

    private TraceWords() {
    }

    static String answer(TracedPhoto photo) {
        return photo.trouble().map(TraceWords::trouble).orElseGet(() -> switch (photo.answer().orElseThrow().kind()) {
            case IDENTIFIED -> "✔ " + TraceMessages.answer_identified;
            case LIKELY -> "? " + TraceMessages.answer_likely;
            case NONE -> "– " + reason(photo.answer().get());
        });
    }

    static Style style(TracedPhoto photo) {
        if (photo.trouble().isPresent()) {
            return Style.BAD;
        }
        return switch (photo.answer().orElseThrow().kind()) {
            case IDENTIFIED -> Style.GOOD;
            case LIKELY -> Style.WARN;
            case NONE -> Style.QUIET;
        };
    }

    private static String reason(TraceAnswer answer) {
        return switch (answer.reason().orElse("no-mark")) {
            case "not-ours" -> TraceMessages.reason_not_ours;
            case "unknown-mark" -> TraceMessages.reason_unknown_mark;
            default -> TraceMessages.reason_no_mark;
        };
    }

    private static String trouble(UnreadablePicture.Reason reason) {
        return "✖ " + switch (reason) {
            case NOT_A_PICTURE, EMPTY -> TraceMessages.trouble_no_picture;
            case TRUNCATED -> TraceMessages.trouble_truncated;
            case TOO_LARGE -> TraceMessages.trouble_too_large;
            case HEIC -> TraceMessages.trouble_heic;
            case WEBP -> TraceMessages.trouble_webp;
            case LOCKED_PDF -> TraceMessages.trouble_locked;
            case BROKEN_PDF -> TraceMessages.trouble_broken;
        };
    }

    static String page(Lead lead) {
        return lead.page().orElse(0) > 0 ? Integer.toString(lead.page().getAsInt()) : "";
    }

    static String by(Lead lead) {
        return switch (lead.by()) {
            case "qr" -> TraceMessages.by_qr;
            case "mark" -> TraceMessages.by_mark;
            default -> TraceMessages.by_register;
        };
    }

    /** How sure, in figures. */
    static String sureness(Lead lead) {
        return lead.found()
                .map(found -> NLS.bind(TraceMessages.sure_mark, String.format(Locale.ROOT, "%.0f", 100 * found.agreement()),
                        String.format(Locale.ROOT, "%.1f", found.sync())))
                .or(() -> lead.likely().map(likely -> NLS.bind(TraceMessages.sure_likely, String.format(Locale.ROOT, "%.1f", likely.z()),
                        String.format(Locale.ROOT, "%.1f", likely.margin()))))
                .orElse("");
    }
}
