/**
 * The two doors between a part and the rest: {@link lantai.ui.operation.Operations} takes work off the display thread and
 * brings its outcome back; {@link lantai.ui.operation.Dialogs} asks the few modal questions there are.
 * <p>
 * A checked exception of the work is a refusal and goes to the caller; an unchecked one is a defect and goes to
 * {@link lantai.ui.fault.Faults}. Both classes can be replaced in the application's context by a test.
 */
package lantai.ui.operation;
