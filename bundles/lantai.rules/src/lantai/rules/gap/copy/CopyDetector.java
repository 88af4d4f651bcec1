package lantai.rules.gap.copy;

import lantai.rules.gap.scene.Scene;

/** Finds one kind of gap in the life of a copy. Stateless. */
@FunctionalInterface
interface CopyDetector {

    void detect(CopyTrack track, Scene scene);
}
