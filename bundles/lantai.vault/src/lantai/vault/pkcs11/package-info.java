/**
 * Tokens that speak PKCS#11, through the bridge the JDK has for its own provider SunPKCS11 (module {@code jdk.crypto.cryptoki}). SunPKCS11 itself
 * tells neither label nor number of a token, by which a slot names it; so the bridge is called directly. The start scripts open it.
 */
package lantai.vault.pkcs11;
