# Mean and SD of a group known by quantiles: the fits of FiveNumbersTest, at their tight optimum.
#
# quantile estimation: least squares over families, scaled by the median, as McGrath and others 2020; estmeansd's own optimiser stops early
# MLN: the method of Cai and others 2021 as estmeansd (0d30b5f) computes it, but with the tight optimum and with an integral in the place of 10,000 draws
fit <- function(p, x) {
  m <- x[(length(x) + 1) / 2]; y <- x / m
  families <- list(
    normal = list(q = function(t, p) t[1] + exp(t[2]) * qnorm(p), start = c(1, log(.5)), moments = function(t) c(t[1], exp(t[2]))),
    lognormal = list(q = function(t, p) exp(t[1] + exp(t[2]) * qnorm(p)), start = c(0, log(.5)),
      moments = function(t) { s <- exp(t[2]); mm <- exp(t[1] + s^2 / 2); c(mm, mm * sqrt(exp(s^2) - 1)) }),
    gamma = list(q = function(t, p) qgamma(p, exp(t[1]), scale = exp(t[2])), start = c(log(4), log(.25)),
      moments = function(t) c(exp(t[1] + t[2]), sqrt(exp(t[1])) * exp(t[2]))),
    weibull = list(q = function(t, p) exp(t[1] + exp(t[2]) * log(-log1p(-p))), start = c(0, log(.5)),
      moments = function(t) { k <- exp(-t[2]); l <- exp(t[1]); c(l * gamma(1 + 1 / k), l * sqrt(gamma(1 + 2 / k) - gamma(1 + 1 / k)^2)) }))
  best <- NULL
  for (n in names(families)) {
    f <- families[[n]]; error <- function(t) sum((f$q(t, p) - y)^2)
    o <- list(par = f$start)
    for (i in 1:30) o <- optim(o$par, error, control = list(reltol = 1e-16, maxit = 20000))
    if (is.null(best) || o$value < best$value) best <- list(value = o$value, family = n, moments = f$moments(o$par) * m)
  }
  cat(best$family, format(best$moments, digits = 10), "\n")
}
fit(c(.01, .5, .99), c(2, 12, 60))
fit(c(.01, .25, .5, .75, .99), c(2, 8, 12, 20, 60))
fit(c(.25, .5, .75), c(230, 310, 430))

mln <- function(x, n) {
  h <- floor(.25 * n + 1); j <- floor(.5 * n + 1); k <- floor(.75 * n + 1)
  five <- length(x) == 5
  between <- if (five) c(0, h - 2, j - h - 1, k - j - 1, n - k - 1, 0) else c(h - 1, j - h - 1, k - j - 1, n - k)
  bc <- function(l, x) if (l == 0) log(x) else (x^l - 1) / l
  luo <- function(y) if (five) { w1 <- 2.2 / (2.2 + n^.75); w2 <- .7 - .72 / n^.55
      w1 * (y[1] + y[5]) / 2 + w2 * (y[2] + y[4]) / 2 + (1 - w1 - w2) * y[3] } else { w <- .7 + .39 / n; w * (y[1] + y[3]) / 2 + (1 - w) * y[2] }
  wan <- function(y) { q <- (if (five) y[4] - y[2] else y[3] - y[1]) / (2 * qnorm((.75 * n - .125) / (n + .25)))
      if (five) (q + (y[5] - y[1]) / (2 * qnorm((n - .375) / (n + .25)))) / 2 else q }
  ll <- function(y, mu, s) { p <- diff(c(0, pnorm(y, mu, s), 1)); sum(dnorm(y, mu, s, log = TRUE)) + sum(ifelse(between == 0, 0, between * log(p))) }
  L <- function(l) { y <- bc(l, x); ll(y, luo(y), wan(y)) }
  l <- optimize(L, c(0, 10), tol = 1e-12, maximum = TRUE)$maximum
  if (L(0) >= L(l)) l <- 0
  y <- bc(l, x); o <- list(par = c(luo(y), wan(y)))
  for (i in 1:30) o <- optim(o$par, function(t) if (t[2] <= 0) 1e10 else -ll(y, t[1], t[2]), control = list(reltol = 1e-16))
  f <- function(z) if (l == 0) exp(o$par[1] + o$par[2] * z) else pmax(0, l * (o$par[1] + o$par[2] * z) + 1)^(1 / l)
  lo <- if (l == 0) -12 else max(-12, (-1 / l - o$par[1]) / o$par[2]); hi <- if (l == 0) 12 else min(12, (o$par[1] + 1 / l) / o$par[2])
  part <- function(g) integrate(function(z) g(z) * dnorm(z), lo, hi, rel.tol = 1e-10, subdivisions = 1000, stop.on.error = FALSE)$value
  m1 <- part(f) / part(function(z) 1 + 0 * z); m2 <- part(function(z) f(z)^2) / part(function(z) 1 + 0 * z)
  cat("lambda", l, format(c(m1, sqrt(m2 - m1^2)), digits = 10), "\n")
}
mln(c(230, 310, 430), 80)
mln(c(2, 8, 12, 20, 60), 100)
mln(c(180, 310, 400), 80)
mln(c(.2, .9, 1.1), 80)
