/**
 * The counter (柜台): person → copies → receiver's PIN → Enter, N + 3 actions for N copies and no mouse.
 * <p>
 * {@link lantai.ui.counter.Visit} is what a clerk sees of one visit, without a widget; {@link lantai.ui.counter.CounterModel}
 * takes scans and says what is next; {@link lantai.ui.counter.CounterPart} only shows it.
 */
package lantai.ui.counter;
