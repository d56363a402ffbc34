/**
 * Planning: which backend evaluates what. {@link io.calcrete.rules.CalcretePlanner} is the way in, {@link
 * io.calcrete.rules.Placement} the decision, {@link io.calcrete.rules.RemoteSql} the text that a backend is sent, {@link
 * io.calcrete.rules.WhyNot} the reasons. Nothing here runs a query.
 */
package io.calcrete.rules;
