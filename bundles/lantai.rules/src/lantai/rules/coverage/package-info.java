/**
 * Which time a device's logs prove (日志覆盖). Stateless: records, meter readings and imports in, spans out. No evidence is not "nothing
 * happened": what no log speaks of is uncovered.
 */
package lantai.rules.coverage;
