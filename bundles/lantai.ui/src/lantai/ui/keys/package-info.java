/**
 * Keys (密钥): who has a slot, one's own PIN, the root key, the sheets of paper and the compartment of top-secret documents. Nothing here
 * decides anything: each act is asked of the registry's desks, behind which the door stands, and what they refuse is shown with rule, source
 * and remedy.
 */
package lantai.ui.keys;
