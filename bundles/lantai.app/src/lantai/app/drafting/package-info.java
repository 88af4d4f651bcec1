/**
 * What an act puts into the ledger: one draft an event, each about one subject, with its clear fields and its sensitive texts
 * still in plain. One small class a family of acts; a new act adds its method here and its folding in {@code lantai.core}.
 */
package lantai.app.drafting;
