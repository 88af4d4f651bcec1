/** What the disk alone takes: the control of everything durable. */
package lantai.bench.disk;
