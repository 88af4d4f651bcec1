/** What a benchmark is and what it tells. Every figure comes with a control measured in the same run, so that it means something on any machine. */
package lantai.app.bench;
