package org.claypon.stats;

/// A log-likelihood of the exponential family in canonical form: its information does not depend on the data's draw.
interface Likelihood {

    int terms();

    /// The log-likelihood at `b`.
    ///
    /// @param gradient    filled with the score
    /// @param information filled with minus the second derivatives, `terms × terms`, both halves
    double evaluate(double[] b, double[] gradient, double[] information);

    /// Σ over r, s of `weights[r,s] · κ[r,s,t]` for each t, where κ are the derivatives of the information:
    /// what the derivative of log|I| is made of.
    void contractThirdCumulants(double[] b, double[] weights, double[] out);

    /// The signs of the terms that move when the likelihood never falls along `direction` and rises
    /// somewhere (a direction of recession); zero for terms that stay. All zero if it is none.
    int[] recession(double[] direction);
}
