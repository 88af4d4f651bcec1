package lantai.app.backup;

import java.util.List;
import java.util.Map;

import lantai.rules.Finding;

/** A backup is not made, or nothing is restored from one: one reason, and what its sentence names. Nothing was left behind. */
public final class BackupRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; each maps to one sentence and one exit code. */
    public enum Reason {
        /** The file or folder is there already ({@code file}). */
        EXISTS(2),
        /** The file would lie inside the registry it is a copy of ({@code file}). */
        INSIDE(2),
        /** A rule forbids it; the findings say which. */
        RULE(1),
        /** No backup, or a later version's ({@code file}, {@code offset}). */
        NOT_A_BACKUP(3),
        /** A byte is not what was written, or the end is missing ({@code file}, {@code part}, {@code offset}). */
        DAMAGED(3),
        /** It names a file that may not be made ({@code file}, {@code part}). */
        BAD_NAME(3),
        /** The ledger in it does not verify ({@code file}, {@code verdict}). */
        LEDGER(3),
        /** A person in it holds two of the administrators' roles, or one of the three is held by nobody ({@code person}). */
        FORBIDDEN_ROLES(1),
        /** The journal grew or its keys changed so that what was read back is not what is there ({@code file}). */
        NOT_VERIFIED(3),
        /** The disk has no room ({@code needed} bytes). */
        NO_ROOM(4);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The command line's exit code for it. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;
    private final transient Map<String, String> arguments;
    private final transient List<Finding> findings;

    public BackupRefused(Reason reason, Map<String, String> arguments, Throwable cause) {
        this(reason, arguments, List.of(), cause);
    }

    BackupRefused(Reason reason, Map<String, String> arguments, List<Finding> findings, Throwable cause) {
        super(reason.name() + arguments, cause);
        this.reason = reason;
        this.arguments = Map.copyOf(arguments);
        this.findings = List.copyOf(findings);
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, String> arguments() {
        return arguments;
    }

    /** What the rule book says, with {@link Reason#RULE}. */
    public List<Finding> findings() {
        return findings;
    }
}
