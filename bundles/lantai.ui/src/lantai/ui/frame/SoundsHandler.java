package lantai.ui.frame;

import org.eclipse.e4.core.di.annotations.Execute;

import lantai.ui.look.Sound;
import lantai.ui.look.Sounds;
import lantai.ui.memory.WindowMemory;

/** Switches the sounds on or off; the way on can be heard. */
public final class SoundsHandler {

    @Execute
    void switchOver(Sounds sounds, WindowMemory memory) {
        sounds.switchOn(!sounds.isOn());
        memory.sounds(sounds.isOn());
        sounds.play(Sound.OK);
    }
}
