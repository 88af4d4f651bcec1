/** The installed program, started as a process of its own and watched from outside. */
package lantai.bench.process;
