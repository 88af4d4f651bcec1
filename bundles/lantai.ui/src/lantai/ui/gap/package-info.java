/**
 * The gap desk (断档): what the ledger cannot prove, by severity and clock, with its evidence, whom to call, and the closing by two persons.
 * <p>
 * {@link lantai.ui.gap.GapKnown} keeps the last look at the gaps and looks again while events come in, always in a job;
 * {@link lantai.ui.gap.GapFeed} wires it to session, badge and status line. The rows, their order and their words
 * ({@link lantai.ui.gap.GapRow}, {@link lantai.ui.gap.GapWords}) know no widget.
 */
package lantai.ui.gap;
