package lantai.ui.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import lantai.core.mark.Level;
import lantai.ui.look.Palette;
import lantai.ui.look.Tone;
import lantai.ui.testing.RunningWorkbench;

@ExtendWith(RunningWorkbench.Extension.class)
@DisplayName("The table of the register")
class RegisterTableTest {

    private record Shown(Shell shell, RegisterTable table) {
    }

    private static Shown open(Display display) {
        var shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setLayout(new FillLayout());
        var rows = new RegisterRows(Copies.CLERK);
        var table = new RegisterTable(shell, rows, RegisterPage.titles(), row -> { });
        rows.replaceAll(List.of(Copies.stored("D1", 1, "a"), Copies.stored("D1", 2, "a"), Copies.issued("D1", 3, "zhou", Copies.NOON)));
        shell.setBounds(0, 0, 800, 300);
        shell.open();
        table.refresh();
        return new Shown(shell, table);
    }

    private static long badgePixels(Shell shell) {
        var image = new Image(shell.getDisplay(), 800, 300);
        var gc = new GC(shell);
        try {
            gc.copyArea(image, 0, 0);
            var data = image.getImageData();
            var wanted = Palette.of(shell).color(Tone.SECRET).getRGB();
            var found = 0L;
            for (var x = 0; x < data.width; x++) {
                for (var y = 0; y < data.height; y++) {
                    found += data.palette.getRGB(data.getPixel(x, y)).equals(wanted) ? 1 : 0;
                }
            }
            return found;
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    @Test
    @DisplayName("is really painted: every 机密 row has its badge")
    void painted(RunningWorkbench workbench) {
        var shown = workbench.ask(RegisterTableTest::open);
        try {
            workbench.until("three badges", () -> workbench.ask(display -> badgePixels(shown.shell())) > 300);
        } finally {
            workbench.ask(display -> {
                shown.shell().dispose();
                return true;
            });
        }
    }

    @Test
    @DisplayName("shows at first the columns of the printed registers, and opens the first row before one is chosen")
    void columns(RunningWorkbench workbench) {
        var columns = new ArrayList<RegisterColumn>();
        var first = new ArrayList<Level>();
        workbench.ask(display -> {
            var shown = open(display);
            columns.addAll(shown.table().columns());
            first.add(shown.table().current().orElseThrow().copy().level());
            shown.shell().dispose();
            return true;
        });
        assertEquals(List.of(RegisterColumn.COPY, RegisterColumn.LEVEL, RegisterColumn.NUMBER, RegisterColumn.TITLE), columns.subList(0, 4));
        assertFalse(columns.contains(RegisterColumn.LABEL));
        assertEquals(List.of(Level.SECRET), first);
    }
}
