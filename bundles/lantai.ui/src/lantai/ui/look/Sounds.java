package lantai.ui.look;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

import org.eclipse.e4.core.di.annotations.Creatable;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Plays sounds off the display thread. Without an audio device it stays silent and says nothing about it. */
@Creatable
@Singleton
public final class Sounds {

    private static final float RATE = 22_050;
    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

    /** Where samples go; replaceable in tests. */
    interface Speaker {
        void play(byte[] samples) throws LineUnavailableException;
    }

    private final Speaker speaker;
    private final ExecutorService player = new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(4), work -> {
        var thread = new Thread(work, "lantai-sounds");
        thread.setDaemon(true);
        return thread;
    }, new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean on = true;
    private volatile boolean deaf;

    @Inject
    public Sounds() {
        this(Sounds::playOnDevice);
    }

    Sounds(Speaker speaker) {
        this.speaker = speaker;
    }

    /** Plays the sound soon, or not at all when switched off, without a device, or when too many wait. Never blocks. */
    public void play(Sound sound) {
        if (on && !deaf) {
            player.execute(() -> tryToPlay(sound));
        }
    }

    public boolean isOn() {
        return on;
    }

    /** Switches every sound on or off. */
    public void switchOn(boolean wanted) {
        on = wanted;
    }

    private void tryToPlay(Sound sound) {
        try {
            speaker.play(sound.samples(RATE));
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException noDevice) {
            deaf = true; // a machine without loudspeaker is not an error; signs and colours say the same
        }
    }

    private static void playOnDevice(byte[] samples) throws LineUnavailableException {
        try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        }
    }

    @PreDestroy
    void stop() {
        player.shutdownNow();
    }
}
