/** Approvals and destruction: who may permit what (G4, G10). */
package lantai.rules.authority;
