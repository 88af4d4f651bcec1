/**
 * A simulated way of a page from the printer to a phone's picture, for measuring and testing the trace mark: pages, printing, camera,
 * recompression. Nothing here was compared with real paper; every figure from it is "simulated".
 */
package lantai.bench.channel;
