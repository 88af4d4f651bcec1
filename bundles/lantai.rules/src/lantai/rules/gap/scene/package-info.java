/** What every detector works with: facts, rules, devices, and what it finds. */
package lantai.rules.gap.scene;
