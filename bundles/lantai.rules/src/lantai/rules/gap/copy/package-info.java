/** Gaps in the life of one copy: each detector reads the copy's steps and what the rules say of them (gaps.md G1–G6, G9–G11, G13, G14). */
package lantai.rules.gap.copy;
