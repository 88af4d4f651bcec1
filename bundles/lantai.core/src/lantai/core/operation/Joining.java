package lantai.core.operation;

/** Waits for a thread to end, whatever the waiting thread is told meanwhile: what is under way must not be left half done. */
public final class Joining {

    private Joining() {
    }

    /** Returns when the thread has ended; an interrupt that came meanwhile is kept for the caller. */
    public static void end(Thread thread) {
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
