package lantai.ui.gap;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.rules.gap.GapClock;
import lantai.rules.gap.GapSeverity;
import lantai.rules.gap.engine.ListedGap;
import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;

/** The row of figures on top: how many of each severity stand, what must be reported next, what changed since the day began. */
final class GapTiles {

    private final GapWords words;
    private final Composite row;
    private final Map<GapSeverity, Label> numbers = new EnumMap<>(GapSeverity.class);
    private final Label report;
    private final Label came;
    private final Label state;
    private final Button look;

    /**
     * @param chosen   gets the severity somebody clicked
     * @param lookOrStop looks anew, or stops the look under way
     */
    GapTiles(Composite parent, GapWords words, Consumer<GapSeverity> chosen, Runnable lookOrStop) {
        this.words = words;
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(12, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(row);
        for (var severity : new GapSeverity[] { GapSeverity.RED, GapSeverity.ORANGE, GapSeverity.YELLOW }) {
            tile(severity, chosen);
        }
        var clock = tile();
        report = new Label(clock.body(), SWT.NONE);
        var change = tile();
        came = new Label(change.body(), SWT.NONE);
        var last = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(last);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(last);
        state = Style.QUIET.on(new Label(last, SWT.NONE));
        look = new Button(last, SWT.PUSH);
        look.setText(GapMessages.action_look);
        GridDataFactory.fillDefaults().hint(SWT.DEFAULT, 34).applyTo(look);
        look.addListener(SWT.Selection, event -> lookOrStop.run());
    }

    private Card tile() {
        var card = Card.in(row);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(6, 0).applyTo(card.body());
        GridDataFactory.fillDefaults().applyTo(card.frame());
        return card;
    }

    private void tile(GapSeverity severity, Consumer<GapSeverity> chosen) {
        var card = tile();
        var number = new Label(card.body(), SWT.NONE);
        number.setFont(Fonts.of(row).bold(Fonts.Size.TITLE));
        style(severity).on(number);
        numbers.put(severity, number);
        var word = new Label(card.body(), SWT.NONE);
        word.setText(GapWords.sign(severity) + words.words().of(severity));
        Stream.of(card.frame(), card.body(), number, word).forEach(part -> part.addListener(SWT.MouseDown, event -> chosen.accept(severity)));
    }

    static Style style(GapSeverity severity) {
        return switch (severity) {
            case RED -> Style.BAD;
            case ORANGE -> Style.WARN;
            case YELLOW -> Style.QUIET;
        };
    }

    void show(GapKnown known) {
        known.look().ifPresent(found -> {
            numbers.forEach((severity, label) -> label.setText(Long.toString(found.standing(severity))));
            came.setText(NLS.bind(GapMessages.since_yesterday, found.came(), found.gone()));
            var next = next(found);
            report.setText(next.map(at -> NLS.bind(GapMessages.next_report, GapWords.left(at, found.at()))).orElse(GapMessages.no_report));
            (next.isPresent() ? Style.BAD : Style.QUIET).on(report);
        });
        if (known.look().isEmpty()) {
            numbers.values().forEach(label -> label.setText("–"));
            came.setText("–");
            report.setText("–");
        }
        state.setText(known.running().isPresent() ? GapMessages.state_looking : known.isStopped() ? GapMessages.said_stopped
                : known.look().map(found -> NLS.bind(GapMessages.looked_at, GapWords.minute(found.at()).substring(11))).orElse(""));
        look.setText(known.running().isPresent() ? GapMessages.action_stop : GapMessages.action_look);
        row.layout(true, true);
    }

    /** The report that is due next; when the day of all of them is over, the one whose day ended last. */
    private static Optional<OffsetDateTime> next(GapLook look) {
        var due = look.gaps().stream().filter(gap -> !gap.isClosed()).map(ListedGap::gap).map(GapClock::reportBy).flatMap(Optional::stream).toList();
        var order = Comparator.comparing(OffsetDateTime::toInstant);
        return due.stream().filter(look.at()::isBefore).min(order).or(() -> due.stream().max(order));
    }
}
