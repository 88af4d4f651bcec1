/** Who may be given a carrier (G3), and who may operate. */
package lantai.rules.person;
