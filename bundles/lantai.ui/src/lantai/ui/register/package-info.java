/**
 * The register (台账): every copy in one table with the columns of the printed registers.
 * <p>
 * {@link lantai.ui.register.RegisterRows} keeps all rows in memory, filters as one types, sorts and takes in what was recorded; it
 * knows no widget. {@link lantai.ui.register.RegisterTable} shows it, {@link lantai.ui.register.RegisterPart} connects both with the
 * registry. Titles are masked until a person cleared for them asks for the full ones.
 */
package lantai.ui.register;
