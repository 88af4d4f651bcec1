/** How long it takes until a registry can be worked with. */
package lantai.bench.opening;
