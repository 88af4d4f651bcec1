/**
 * What devices tell against what was approved and registered (gaps.md D1–D7, C1, C2): jobs, orders, their matching, and how far the
 * logs prove their time.
 */
package lantai.rules.gap.device;
