/**
 * The register (台账): what is true now, folded from events and from nothing else.
 * <p>
 * {@link lantai.core.register.Folding} turns a subject's past into its present, {@link lantai.core.register.Register} looks it
 * up. Custody (who holds a copy) stands here; applications and approvals are separate subjects.
 */
package lantai.core.register;
