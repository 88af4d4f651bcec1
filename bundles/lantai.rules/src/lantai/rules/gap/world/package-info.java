/** What the detectors look at: events in short form, what everything was at any time, and which detector looked at what. */
package lantai.rules.gap.world;
