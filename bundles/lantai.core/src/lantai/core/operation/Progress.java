package lantai.core.operation;

/** Told how far long work has come; asked whether it shall stop. Safe to call from any thread. */
public interface Progress {

    /** Nobody watches and nobody stops the work. */
    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total) {
            // nobody listens
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param done  units of work done, 0..total
     * @param total all units, or -1 when not known
     */
    void at(long done, long total);

    boolean cancelled();
}
