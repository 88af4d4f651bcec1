package lantai.ui.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The register as a NatTable: rows of one height, columns to be sorted, moved, widened and chosen; Enter opens a life. */
final class RegisterTable {

    private static final RegisterColumn[] COLUMNS = RegisterColumn.values();
    private static final int ROW_HEIGHT = 30;
    private static final int HEAD_HEIGHT = 32;

    private final RegisterRows rows;
    private final ColumnReorderLayer order;
    private final ColumnHideShowLayer hiding;
    private final DataLayer data;
    private final SelectionLayer selection;
    private final NatTable table;

    RegisterTable(Composite parent, RegisterRows rows, Map<RegisterColumn, String> titles, Consumer<RegisterRow> opened) {
        this.rows = rows;
        TableCollections.wake();
        data = new DataLayer(provider(rows::size, (column, row) -> COLUMNS[column].text(rows.row(row), rows.view())));
        data.setDefaultRowHeight(ROW_HEIGHT);
        for (var column : COLUMNS) {
            data.setColumnWidthByPosition(column.ordinal(), column.width());
        }
        order = new ColumnReorderLayer(data);
        hiding = new ColumnHideShowLayer(order);
        hiding.hideColumnIndexes(Arrays.stream(COLUMNS).filter(column -> !column.isShownAtFirst()).mapToInt(Enum::ordinal).toArray());
        selection = new SelectionLayer(hiding, false);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        var viewport = new ViewportLayer(selection);
        var head = new DataLayer(provider(() -> 1, (column, row) -> titles.get(COLUMNS[column])));
        head.setDefaultRowHeight(HEAD_HEIGHT);
        for (var column : COLUMNS) {
            head.setColumnWidthByPosition(column.ordinal(), column.width());
        }
        var header = new ColumnHeaderLayer(head, viewport, selection);
        var whole = new CompositeLayer(1, 2);
        whole.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        table = new NatTable(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL | SWT.NO_REDRAW_RESIZE, whole, false);
        table.addConfiguration(new Painting());
        table.addConfiguration(new Keys(opened));
        table.configure();
        table.setData("org.eclipse.e4.ui.css.CssClassName", "card");
        table.addListener(SWT.MenuDetect, event -> columnMenu(titles));
    }

    /** The text of one cell. */
    private interface Cell {
        String text(int column, int row);
    }

    private static IDataProvider provider(IntSupplier size, Cell cell) {
        return new IDataProvider() {
            @Override
            public Object getDataValue(int column, int row) {
                return row < size.getAsInt() ? cell.text(column, row) : "";
            }

            @Override
            public void setDataValue(int column, int row, Object value) {
                throw new UnsupportedOperationException("the register is not edited here");
            }

            @Override
            public int getColumnCount() {
                return COLUMNS.length;
            }

            @Override
            public int getRowCount() {
                return size.getAsInt();
            }
        };
    }

    NatTable control() {
        return table;
    }

    /** Shows what the rows have become. Only rows change: to refresh the columns too would take longer than the search. */
    void refresh() {
        selection.clear();
        data.fireLayerEvent(new RowStructuralRefreshEvent(data));
        table.update();
    }

    /** The row the cursor is on, else the first. */
    Optional<RegisterRow> current() {
        var anchor = selection.getSelectionAnchor();
        var index = anchor == null || anchor.getRowPosition() < 0 ? 0 : anchor.getRowPosition();
        return index < rows.size() ? Optional.of(rows.row(index)) : Optional.empty();
    }

    /** Puts the cursor on the first row and the focus into the table. */
    void enter() {
        if (rows.size() > 0) {
            selection.selectRow(0, 0, false, false);
        }
        table.setFocus();
    }

    /** The columns shown, from left to right. */
    List<RegisterColumn> columns() {
        return IntStream.range(0, hiding.getColumnCount()).mapToObj(position -> COLUMNS[hiding.getColumnIndexByPosition(position)]).toList();
    }

    private void columnMenu(Map<RegisterColumn, String> titles) {
        var menu = new Menu(table);
        for (var column : COLUMNS) {
            var item = new MenuItem(menu, SWT.CHECK);
            item.setText(titles.get(column));
            item.setSelection(!hiding.isColumnIndexHidden(column.ordinal()));
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection()) {
                    hiding.showColumnIndexes(column.ordinal());
                } else if (columns().size() > 1) {
                    hiding.hideColumnIndexes(column.ordinal());
                }
            });
        }
        menu.addListener(SWT.Hide, event -> table.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private final class Painting extends AbstractRegistryConfiguration {

        @Override
        public void configureRegistry(IConfigRegistry registry) {
            registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new DefaultDisplayConverter());
            registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, false);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new RegisterCells(rows));
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new RegisterHeads(rows),
                    DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
        }
    }

    private final class Keys extends AbstractUiBindingConfiguration {

        private final Consumer<RegisterRow> opened;

        Keys(Consumer<RegisterRow> opened) {
            this.opened = opened;
        }

        @Override
        public void configureUiBindings(UiBindingRegistry bindings) {
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR), (natTable, event) -> current().ifPresent(opened));
            bindings.registerFirstDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, 1),
                    (natTable, event) -> current().ifPresent(opened));
            bindings.registerFirstSingleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, 1), (natTable, event) -> {
                var position = natTable.getColumnPositionByX(event.x);
                if (position >= 0) {
                    BusyIndicator.showWhile(table.getDisplay(), () -> rows.sort(COLUMNS[natTable.getColumnIndexByPosition(position)]));
                    refresh();
                }
            });
        }
    }
}
