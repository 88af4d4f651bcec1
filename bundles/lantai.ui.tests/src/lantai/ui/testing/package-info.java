/**
 * The kit for tests in the running window: {@link lantai.ui.testing.RunningWorkbench} starts the real application and speaks
 * in the words on the screen, {@link lantai.ui.testing.TrialGate} stands in for the registry where only the frame is tried,
 * {@link lantai.ui.testing.XKeys} types real keys, {@link lantai.ui.testing.Fitting} finds words that are cut off.
 * <p>
 * A test class takes {@code @ExtendWith(RunningWorkbench.Extension.class)} and a {@code RunningWorkbench} parameter; with
 * {@link lantai.ui.testing.OnTrial} it gets the trial gate, else the real one on an empty folder. A failing test leaves its picture in
 * {@code target/failures}.
 */
package lantai.ui.testing;
