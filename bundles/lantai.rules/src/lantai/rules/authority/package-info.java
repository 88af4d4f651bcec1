/**
 * Power (G4, G10): who may operate, who may approve what at which level, who may destroy before whom.
 * <p>
 * The matrix is domain.md §2.y; nobody approves, grants or witnesses his own doing.
 */
package lantai.rules.authority;
