package lantai.ui.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import lantai.ui.look.Fonts;
import lantai.ui.session.Operator;
import lantai.ui.session.SessionEvents;

/** The dark bar at the left: one entry a slice that the person at the desk may see. */
public final class ActivityBar {

    private static final int WIDTH = 92;

    private final Slices slices;
    private final Map<String, Badge> badges = new HashMap<>();
    private final List<ActivityEntry> entries = new ArrayList<>();
    private Composite bar;

    @Inject
    public ActivityBar(Slices slices) {
        this.slices = slices;
    }

    @PostConstruct
    void create(Composite parent) {
        bar = new Composite(parent, SWT.NONE) {
            @Override
            public Point computeSize(int wHint, int hHint, boolean changed) {
                return new Point(Fonts.of(this).scaled(WIDTH), super.computeSize(SWT.DEFAULT, hHint, changed).y);
            }
        };
        var layout = new RowLayout(SWT.VERTICAL);
        layout.marginLeft = layout.marginRight = layout.marginBottom = 0;
        layout.marginTop = 6;
        layout.spacing = 0;
        layout.wrap = false;
        bar.setLayout(layout);
        fill();
    }

    @Inject
    @Optional
    void opened(@UIEventTopic(SessionEvents.OPENED) Operator operator) {
        fill();
    }

    @Inject
    @Optional
    void shown(@UIEventTopic(FrameEvents.SLICE_SHOWN) Slice shown) {
        entries.forEach(entry -> entry.select(entry.slice().id().equals(shown.id())));
    }

    @Inject
    @Optional
    void badged(@UIEventTopic(FrameEvents.BADGE) Badge badge) {
        badges.put(badge.slice(), badge);
        entries.stream().filter(entry -> entry.slice().id().equals(badge.slice())).forEach(entry -> entry.badge(badge));
    }

    private void fill() {
        if (bar == null || bar.isDisposed()) {
            return;
        }
        entries.forEach(ActivityEntry::dispose);
        entries.clear();
        var front = slices.current().map(Slice::id).orElse("");
        for (var slice : slices.visible()) {
            var entry = new ActivityEntry(bar, slice, () -> slices.show(slice.id()));
            entry.select(slice.id().equals(front));
            if (badges.containsKey(slice.id())) {
                entry.badge(badges.get(slice.id()));
            }
            entries.add(entry);
        }
        bar.requestLayout();
    }
}
