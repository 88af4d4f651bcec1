/** How quickly the logs of devices are read, taken in, and laid out as coverage. */
package lantai.bench.devices;
