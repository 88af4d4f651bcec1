package lantai.ui.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import lantai.ui.look.Style;

/** The form of one kind: a field each, made from its {@link FieldSpec}. */
final class ThingForm {

    /** Reads and shows one field. */
    private interface Field {
        String value();

        void show(String value);
    }

    private final Composite area;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    ThingForm(Composite parent, ThingKind kind) {
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(area);
        for (var spec : kind.fields()) {
            var label = Style.QUIET.on(new Label(area, SWT.NONE));
            label.setText(spec.label());
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
            fields.put(spec.key(), spec.choices().isEmpty() ? text() : spec.many() ? checks(spec) : combo(spec));
        }
    }

    Composite control() {
        return area;
    }

    private Field text() {
        var text = new Text(area, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(text);
        return new Field() {
            @Override
            public String value() {
                return text.getText().strip();
            }

            @Override
            public void show(String value) {
                text.setText(value);
            }
        };
    }

    private Field combo(FieldSpec spec) {
        var combo = new Combo(area, SWT.READ_ONLY);
        spec.shown().forEach(combo::add);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return new Field() {
            @Override
            public String value() {
                return combo.getSelectionIndex() < 0 ? "" : spec.choices().get(combo.getSelectionIndex());
            }

            @Override
            public void show(String value) {
                combo.select(spec.choices().indexOf(value));
            }
        };
    }

    private Field checks(FieldSpec spec) {
        var group = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        var boxes = new ArrayList<Button>();
        for (var shown : spec.shown()) {
            var box = new Button(group, SWT.CHECK);
            box.setText(shown);
            boxes.add(box);
        }
        return new Field() {
            @Override
            public String value() {
                var chosen = new ArrayList<String>();
                for (var i = 0; i < boxes.size(); i++) {
                    if (boxes.get(i).getSelection()) {
                        chosen.add(spec.choices().get(i));
                    }
                }
                return String.join(";", chosen);
            }

            @Override
            public void show(String value) {
                var chosen = List.of(value.split(";"));
                for (var i = 0; i < boxes.size(); i++) {
                    boxes.get(i).setSelection(chosen.contains(spec.choices().get(i)));
                }
            }
        };
    }

    Values values() {
        var map = new HashMap<String, String>();
        fields.forEach((key, field) -> map.put(key, field.value()));
        return new Values(map);
    }

    void show(Values values) {
        fields.forEach((key, field) -> field.show(values.text(key)));
    }
}
