package lantai.ui.document;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.registry.Registry;
import lantai.core.act.Act;
import lantai.core.act.DocumentAct.ReceiveAct;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.rules.Finding;
import lantai.text.Words;
import lantai.ui.document.DocumentForm.Field;
import lantai.ui.document.DocumentForm.Known;
import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;
import lantai.ui.operation.Operations;

/** The form of a new document: fields left, what the door would say right, the one action below. */
public final class DocumentView {

    /** Room beside the words of a button. */
    private static final int ROOM = 30;
    private static final int RIGHT = 290;

    private final Registry registry;
    private final Words words;
    private final Operations operations;
    private final Composite page;
    private final ScrolledComposite scroll;
    private final Composite fields;
    private final Map<Field, DocumentField> shown = new EnumMap<>(Field.class);
    private final Button received;
    private final Label verdict;
    private final Label said;
    private final Button save;
    private DocumentForm form;
    private boolean filling;

    /** @param back leads back to the register */
    public DocumentView(Composite parent, Registry registry, Words words, Operations operations, Runnable back) {
        this.registry = registry;
        this.words = words;
        this.operations = operations;
        page = Style.GROUND.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 12).applyTo(page);
        var left = Card.in(page, DocumentMessages.title);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(left.frame());
        GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(left.body());
        scroll = new ScrolledComposite(left.body(), SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(scroll);
        fields = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(14, 10).spacing(10, 0).applyTo(fields);
        received = new Button(fields, SWT.CHECK);
        received.setText(DocumentMessages.received);
        GridDataFactory.fillDefaults().span(4, 1).applyTo(received);
        received.addListener(SWT.Selection, event -> changed());
        for (var field : Field.values()) {
            shown.put(field, DocumentField.of(field, fields, words, registry, this::changed));
        }
        scroll.setContent(fields);
        scroll.addListener(SWT.Resize, event -> fit());
        var right = Card.in(page, DocumentMessages.verdict_title);
        GridDataFactory.fillDefaults().grab(false, true).hint(RIGHT, SWT.DEFAULT).applyTo(right.frame());
        GridLayoutFactory.fillDefaults().margins(12, 10).applyTo(right.body());
        verdict = new Label(right.body(), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, true).hint(RIGHT - 30, SWT.DEFAULT).applyTo(verdict);
        var bottom = Card.in(page);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(bottom.frame());
        GridLayoutFactory.fillDefaults().numColumns(3).margins(14, 10).applyTo(bottom.body());
        save = Style.PRIMARY.on(new Button(bottom.body(), SWT.PUSH));
        save.setText(DocumentMessages.save);
        save.setFont(Fonts.of(page).bold(Fonts.Size.NORMAL));
        GridDataFactory.fillDefaults().hint(save.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + ROOM, 36).applyTo(save);
        save.addListener(SWT.Selection, event -> save());
        var leave = new Button(bottom.body(), SWT.PUSH);
        leave.setText(DocumentMessages.back);
        GridDataFactory.fillDefaults().hint(leave.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + ROOM, 36).applyTo(leave);
        leave.addListener(SWT.Selection, event -> back.run());
        said = new Label(bottom.body(), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(said);
    }

    public Composite control() {
        return page;
    }

    public void focus() {
        shown.get(Field.BARCODE).focus();
    }

    /** Empties the form. */
    public void begin() {
        form = new DocumentForm(new Known() {
            @Override
            public boolean document(String code) {
                return registry.register().document(code).isPresent();
            }

            @Override
            public boolean unit(String code) {
                return registry.register().unit(code).isPresent();
            }

            @Override
            public boolean person(String code) {
                return registry.register().person(code).isPresent();
            }
        });
        form.set(Field.CODE, nextCode());
        form.set(Field.PLACE, shown.get(Field.PLACE).value());
        form.set(Field.FROM_UNIT, "");
        fill();
        said.setText("");
        judge();
    }

    private String nextCode() {
        var number = registry.status().counts().documents() + 1;
        var code = "";
        do {
            code = String.format(Locale.ROOT, "D%d-%04d", Year.now().getValue(), number++);
        } while (registry.register().document(code).isPresent());
        return code;
    }

    private void fill() {
        filling = true;
        received.setSelection(form.isReceived());
        shown.forEach((field, widget) -> widget.value(form.get(field)));
        filling = false;
    }

    private void changed() {
        if (filling) {
            return;
        }
        var barcode = shown.get(Field.BARCODE).value();
        if (!barcode.isEmpty() && !barcode.equals(form.get(Field.BARCODE)) && !form.scan(barcode).isEmpty()) {
            fill();
        }
        form.received(received.getSelection());
        shown.forEach((field, widget) -> form.set(field, widget.value()));
        judge();
    }

    private void judge() {
        var problems = form.problems();
        shown.forEach((field, widget) -> widget.problem(problems.get(field), form.isReceived()));
        var act = form.act(registry.operator(), OffsetDateTime.now().withNano(0));
        var blocked = true;
        if (act.isEmpty()) {
            verdict(NLS.bind(DocumentMessages.verdict_open, problems.size()), Style.QUIET);
        } else {
            blocked = judge(act.get());
        }
        save.setEnabled(!blocked);
        fit();
    }

    private boolean judge(Act act) {
        try {
            var findings = registry.door().judge(act, Set.of());
            var blocks = findings.stream().anyMatch(Finding::blocks) && act.body().isPermission();
            verdict(findings.isEmpty() ? "✔ " + DocumentMessages.verdict_good : sentences(findings),
                    blocks ? Style.BAD : findings.isEmpty() ? Style.GOOD : Style.WARN);
            return blocks;
        } catch (BadAct bad) {
            verdict("✖ " + words.get("bad-act." + bad.code(), bad.arguments()), Style.BAD);
            return true;
        }
    }

    private void verdict(String text, Style style) {
        verdict.setText(text);
        style.on(verdict);
        verdict.requestLayout();
    }

    private String sentences(List<Finding> findings) {
        var text = new StringBuilder();
        for (var finding : findings) {
            text.append(finding.blocks() ? "✖ " : "! ").append(words.finding(finding)).append('\n').append(DocumentMessages.source)
                    .append(words.source(finding.rule().source())).append(" · ").append(finding.rule().id()).append('\n')
                    .append(DocumentMessages.remedy).append(words.remedy(finding)).append("\n\n");
        }
        return text.toString().strip();
    }

    private void save() {
        var act = form.act(registry.operator(), OffsetDateTime.now().withNano(0));
        if (act.isEmpty()) {
            return;
        }
        save.setEnabled(false);
        operations.change(DocumentMessages.job, progress -> {
            try {
                return registry.door().submit(act.get(), List.of()).join();
            } catch (CompletionException e) {
                throw new IOException("journal", e);
            }
        }, outcome -> saved(act.get(), outcome), why -> say("✖ " + (why instanceof BadAct bad ? words.get("bad-act." + bad.code(), bad.arguments())
                : words.get("unavailable.FAILED")), Style.BAD));
    }

    private void saved(Act act, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> {
                begin();
                var copies = switch (act.body()) {
                    case RegisterAct a -> a.details().copyNumbers().size();
                    case ReceiveAct a -> a.details().copyNumbers().size();
                    default -> 0;
                };
                say("✔ " + NLS.bind(DocumentMessages.saved, copies, done.events().get(0).seq()), Style.GOOD);
            }
            case Outcome.Refused refused -> say("✖ " + words.finding(refused.findings().get(0)), Style.BAD);
        }
        focus();
    }

    private void say(String text, Style style) {
        said.setText(text);
        style.on(said);
        said.requestLayout();
    }

    private void fit() {
        scroll.setMinSize(fields.computeSize(Math.max(200, scroll.getClientArea().width), SWT.DEFAULT));
        fields.layout(true);
    }
}
