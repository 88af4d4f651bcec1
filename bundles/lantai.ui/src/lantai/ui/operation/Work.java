package lantai.ui.operation;

import lantai.core.operation.Progress;

/**
 * Something that may take long. Runs off the display thread.
 *
 * @param <T> what it brings back
 */
@FunctionalInterface
public interface Work<T> {

    /**
     * @param progress to be told how far it is and asked whether to stop
     * @throws Exception checked: a refusal, told to the caller; unchecked: a defect, reported
     */
    T run(Progress progress) throws Exception;
}
