/**
 * What runs inside the windows that are measured: a bare e4 window as control, and a probe that logs in, scans and searches by the
 * keys a person would press, and notes when the screen has answered. It knows Eclipse only, so that the bare window can be started
 * without any other bundle of Lantai; without its order in the environment it does nothing.
 */
package lantai.bench.window;
