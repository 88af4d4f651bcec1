/** Windows started as processes of their own, the workstation and a bare one in turns; the probe inside them tells the times. */
package lantai.bench.windows;
