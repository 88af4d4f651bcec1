package lantai.ui.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import lantai.app.registry.Registry;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Urgency;
import lantai.core.register.State.PlaceState;
import lantai.text.Words;
import lantai.ui.document.DocumentForm.Field;
import lantai.ui.document.DocumentForm.Problem;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;

/** One field of the form: its name, the widget, and below what is wrong with it. */
final class DocumentField {

    /** One thing to choose. @param code what the form keeps */
    private record Option(String code, String words) {
    }

    private static final List<String> MARKS = List.of("绝密★长期", "绝密★30年", "机密★20年", "机密★5年", "秘密★10年", "秘密★1年", "工作秘密");

    private final Field field;
    private final Label name;
    private final Control widget;
    private final Label problem;
    private final List<Option> options;

    private DocumentField(Field field, Composite parent, List<Option> options, boolean wide, Runnable changed) {
        this.field = field;
        this.options = options;
        name = new Label(parent, SWT.NONE);
        name.setText(title(field));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).indent(0, 6).applyTo(name);
        var cell = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(wide ? 3 : 1, 1).applyTo(cell);
        GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(cell);
        if (field == Field.MARK) {
            var combo = new Combo(cell, SWT.DROP_DOWN);
            MARKS.forEach(combo::add);
            widget = combo;
        } else if (options.isEmpty()) {
            var text = new Text(cell, SWT.BORDER | SWT.SINGLE);
            text.setMessage(hint(field));
            widget = text;
        } else {
            var combo = new Combo(cell, SWT.READ_ONLY);
            options.forEach(option -> combo.add(option.words()));
            combo.select(0);
            widget = combo;
        }
        widget.addListener(SWT.Modify, event -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).hint(110, SWT.DEFAULT).applyTo(widget);
        problem = Style.BAD.on(new Label(cell, SWT.NONE));
        problem.setFont(Fonts.of(parent).plain(Fonts.Size.SMALL));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(problem);
    }

    static DocumentField of(Field field, Composite parent, Words words, Registry registry, Runnable changed) {
        var options = switch (field) {
            case URGENCY -> Stream.concat(Stream.of(Urgency.NONE), Arrays.stream(Urgency.values()).filter(u -> u != Urgency.NONE))
                    .map(each -> new Option(each.name(), words.of(each))).toList();
            case KIND -> Arrays.stream(CarrierKind.values()).map(each -> new Option(each.name(), words.of(each))).toList();
            case COPYING -> Arrays.stream(Copying.values()).map(each -> new Option(each.name(), words.of(each))).toList();
            case PLACE -> registry.catalogue().places().stream().sorted(Comparator.comparing(PlaceState::kind)).map(each -> new Option(each.place(), each.place() + "  " + each.name())).toList();
            default -> List.<Option>of();
        };
        var wide = field == Field.BARCODE || field == Field.TITLE || field == Field.MASKED;
        return new DocumentField(field, parent, options, wide, changed);
    }

    String value() {
        if (options.isEmpty()) {
            return widget instanceof Text text ? text.getText() : ((Combo) widget).getText();
        }
        var index = ((Combo) widget).getSelectionIndex();
        return index < 0 ? "" : options.get(index).code();
    }

    void value(String wanted) {
        if (value().equals(wanted)) {
            return;
        }
        if (widget instanceof Text text) {
            text.setText(wanted);
        } else if (options.isEmpty()) {
            ((Combo) widget).setText(wanted);
        } else {
            for (var i = 0; i < options.size(); i++) {
                if (options.get(i).code().equals(wanted)) {
                    ((Combo) widget).select(i);
                }
            }
        }
    }

    /** Shows what is wrong, if anything; fields that only a received paper has are greyed otherwise. */
    void problem(Problem wrong, boolean received) {
        problem.setText(wrong == null ? "" : "! " + switch (wrong) {
            case MISSING -> DocumentMessages.problem_missing;
            case NO_CODE -> DocumentMessages.problem_no_code;
            case NO_MARK -> DocumentMessages.problem_no_mark;
            case NO_NUMBER -> DocumentMessages.problem_no_number;
            case NO_COPIES -> DocumentMessages.problem_no_copies;
            case NO_DAY -> DocumentMessages.problem_no_day;
            case UNKNOWN -> DocumentMessages.problem_unknown;
            case TAKEN -> DocumentMessages.problem_taken;
            case NO_BARCODE -> DocumentMessages.problem_no_barcode;
        });
        (wrong == Problem.MISSING ? Style.QUIET : Style.BAD).on(problem);
        var enabled = received || field != Field.FROM_UNIT && field != Field.SEAL && field != Field.COURIER;
        widget.setEnabled(enabled);
        name.setEnabled(enabled);
    }

    void focus() {
        widget.setFocus();
    }

    private static String hint(Field field) {
        return switch (field) {
            case BARCODE -> DocumentMessages.hint_barcode;
            case COPIES -> "1-29";
            case RETURN_BY -> "2026-12-31";
            case MASKED -> DocumentMessages.hint_masked;
            case UNITS, PERSONS -> DocumentMessages.hint_codes;
            default -> "";
        };
    }

    private static String title(Field field) {
        return switch (field) {
            case BARCODE -> DocumentMessages.field_barcode;
            case CODE -> DocumentMessages.field_code;
            case NUMBER -> DocumentMessages.field_number;
            case TITLE -> DocumentMessages.field_title;
            case MASKED -> DocumentMessages.field_masked;
            case MARK -> DocumentMessages.field_mark;
            case URGENCY -> DocumentMessages.field_urgency;
            case KIND -> DocumentMessages.field_kind;
            case ORIGIN -> DocumentMessages.field_origin;
            case FROM_UNIT -> DocumentMessages.field_from_unit;
            case PAGES -> DocumentMessages.field_pages;
            case COPIES -> DocumentMessages.field_copies;
            case UNITS -> DocumentMessages.field_units;
            case PERSONS -> DocumentMessages.field_persons;
            case COPYING -> DocumentMessages.field_copying;
            case RETURN_BY -> DocumentMessages.field_return_by;
            case PLACE -> DocumentMessages.field_place;
            case SEAL -> DocumentMessages.field_seal;
            case COURIER -> DocumentMessages.field_courier;
        };
    }
}
