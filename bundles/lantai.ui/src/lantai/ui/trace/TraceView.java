package lantai.ui.trace;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import lantai.app.trace.TraceAnswer;
import lantai.ui.look.Card;
import lantai.ui.look.Palette;
import lantai.ui.look.Style;
import lantai.ui.look.Tone;

/** The widgets of tracing: photos and their answers above; who held the copy, and where the piece lies, below. */
final class TraceView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Card photosCard;
    private final Table photos;
    private final Card holdingsCard;
    private final Table holdings;
    private final PhotoCanvas canvas;
    private final Text channel;
    private final Label message;

    TraceView(Composite parent, TracePart part) {
        var home = Style.GROUND.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 12).applyTo(home);
        photosCard = Card.in(home, NLS.bind(TraceMessages.photos, 0));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(photosCard.frame());
        GridLayoutFactory.fillDefaults().numColumns(5).margins(8, 8).spacing(8, 6).applyTo(photosCard.body());
        var hint = Style.QUIET.on(new Label(photosCard.body(), SWT.WRAP));
        hint.setText(TraceMessages.drop_here);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(hint);
        Style.PRIMARY.on(button(TraceMessages.action_choose, part::choose));
        channel = new Text(photosCard.body(), SWT.BORDER);
        channel.setMessage(TraceMessages.field_channel);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(150, SWT.DEFAULT).applyTo(channel);
        button(TraceMessages.action_sighting, part::sighting);
        button(TraceMessages.action_keep, part::keep);
        photos = table(photosCard.body(), 5, TraceMessages.column_file, TraceMessages.column_answer, TraceMessages.column_copy,
                TraceMessages.column_page, TraceMessages.column_by, TraceMessages.column_sure);
        photos.addListener(SWT.Selection, event -> show(chosen()));
        message = new Label(photosCard.body(), SWT.WRAP);
        GridDataFactory.fillDefaults().span(5, 1).grab(true, false).applyTo(message);
        holdingsCard = Card.in(home, " ");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holdingsCard.frame());
        GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(holdingsCard.body());
        var lead = Style.WARN.on(new Label(holdingsCard.body(), SWT.WRAP));
        lead.setText(TraceMessages.lead);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(lead);
        holdings = table(holdingsCard.body(), 1, TraceMessages.column_from, TraceMessages.column_to, TraceMessages.column_holder,
                TraceMessages.column_place, TraceMessages.column_proof, TraceMessages.column_gaps);
        var picture = Card.in(home, TraceMessages.photo);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture.frame());
        GridLayoutFactory.fillDefaults().applyTo(picture.body());
        canvas = new PhotoCanvas(picture.body());
        GridDataFactory.fillDefaults().grab(true, true).hint(260, 200).applyTo(canvas);
        receive(home, part::look);
    }

    private Button button(String text, Runnable action) {
        var button = new Button(photosCard.body(), SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().hint(SWT.DEFAULT, 34).applyTo(button);
        return button;
    }

    private static Table table(Composite parent, int span, String... columns) {
        var table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        for (var title : columns) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(title);
            column.pack();
        }
        GridDataFactory.fillDefaults().span(span, 1).grab(true, true).hint(300, 120).applyTo(table);
        return table;
    }

    private static void receive(Composite home, Consumer<List<Path>> files) {
        var target = new DropTarget(home, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE | DND.DROP_LINK);
        target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    files.accept(Arrays.stream(names).map(Path::of).toList());
                }
            }
        });
    }

    void add(TracedPhoto photo) {
        var item = new TableItem(photos, SWT.NONE);
        item.setData(photo);
        var lead = photo.answer().flatMap(TraceAnswer::first);
        item.setText(new String[] { photo.name(), TraceWords.answer(photo), lead.map(one -> one.copy().toString()).orElse(""),
            lead.map(TraceWords::page).orElse(""), lead.map(TraceWords::by).orElse(""), lead.map(TraceWords::sureness).orElse("") });
        item.setForeground(1, Palette.of(photos).color(tone(TraceWords.style(photo))));
        photosCard.title(NLS.bind(TraceMessages.photos, photos.getItemCount()));
        for (var column : photos.getColumns()) {
            column.pack();
        }
        photos.setSelection(item);
        show(Optional.of(photo));
    }

    private static Tone tone(Style style) {
        return switch (style) {
            case GOOD -> Tone.GOOD;
            case WARN -> Tone.WARN;
            case BAD -> Tone.BAD;
            default -> Tone.QUIET;
        };
    }

    Optional<TracedPhoto> chosen() {
        return photos.getSelectionCount() == 1 && photos.getSelection()[0].getData() instanceof TracedPhoto photo ? Optional.of(photo)
                : Optional.empty();
    }

    private void show(Optional<TracedPhoto> photo) {
        var answer = photo.flatMap(TracedPhoto::answer);
        canvas.show(answer);
        holdings.removeAll();
        holdingsCard.title(answer.flatMap(TraceAnswer::first).map(lead -> NLS.bind(TraceMessages.holdings, lead.copy())).orElse(" "));
        answer.flatMap(TraceAnswer::first).ifPresent(lead -> lead.holdings().forEach(interval -> {
            var item = new TableItem(holdings, SWT.NONE);
            item.setText(new String[] { time(interval.from()), time(interval.to()), interval.holder().orElse(""), interval.place().orElse(""),
                interval.proven() ? TraceMessages.proven : TraceMessages.unproven, String.join(" ", interval.gaps()) });
        }));
        for (var column : holdings.getColumns()) {
            column.pack();
        }
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time);
    }

    String channel() {
        return channel.getText().strip();
    }

    void message(String text, boolean bad) {
        message.setText(text);
        (bad ? Style.BAD : Style.GOOD).on(message);
        message.requestLayout();
    }

    void focus() {
        photos.setFocus();
    }
}
