# Curves of a restricted cubic spline and the trend over quartiles, on generated sets.
source("tools/golden/golden.R")

rcs <- function(x, t) {
  k <- length(t)
  p <- function(u) pmax(u, 0)^3
  bends <- sapply(seq_len(k - 2), function(j) {
    (p(x - t[j]) - p(x - t[k - 1]) * (t[k] - t[j]) / (t[k] - t[k - 1]) +
       p(x - t[k]) * (t[k - 1] - t[j]) / (t[k] - t[k - 1])) / (t[k] - t[1])^2
  })
  cbind(x, matrix(bends, nrow = length(x)))
}
loglik <- function(formula, data) clogit(formula, data, method = "exact", control = tight)$loglik

data <- several(80, 4, 1, 20)
knots <- quantile(data$x1[data$case == 0], c(.05, .35, .65, .95), type = 7)
basis <- rcs(data$x1, knots)
data <- cbind(data, b1 = basis[, 1], b2 = basis[, 2], b3 = basis[, 3])
fits <- list(plain = case ~ b1 + b2 + b3 + strata(set), adjusted = case ~ b1 + b2 + b3 + x2 + strata(set))
line <- list(plain = case ~ b1 + strata(set), adjusted = case ~ b1 + x2 + strata(set))
none <- list(adjusted = case ~ x2 + strata(set))
at <- c(0.1, 0.25, 0.4, 0.7, 0.9)
reference <- round(median(data$x1[data$case == 0]) / 0.025) * 0.025 # the grid of these knots has steps of 0.025

rows <- do.call(rbind, lapply(names(fits), function(name) {
  fit <- clogit(fits[[name]], data, method = "exact", control = tight)
  d <- rcs(at, knots) - rcs(reference, knots)[rep(1, length(at)), ]
  l <- as.vector(d %*% coef(fit)[1:3])
  s <- sqrt(diag(d %*% vcov(fit)[1:3, 1:3] %*% t(d)))
  empty <- if (name == "plain") fit$loglik[1] else loglik(none[[name]], data)[2]
  straight <- loglik(line[[name]], data)[2]
  data.frame(fit = name, what = c(paste0("at_", at), "overall", "non_linear"),
             value = c(l, 2 * (fit$loglik[2] - empty), 2 * (fit$loglik[2] - straight)),
             standard_error = c(s, NA, NA))
}))
cuts <- quantile(data$x1[data$case == 0], c(.25, .5, .75), type = 7)
data$grade <- (data$x1 > cuts[1]) + (data$x1 > cuts[2]) + (data$x1 > cuts[3])
trend <- clogit(case ~ grade + strata(set), data, method = "exact", control = tight)
rows <- rbind(rows,
  data.frame(fit = "reference", what = "value", value = reference, standard_error = NA),
  data.frame(fit = "knots", what = paste0("knot_", 1:4), value = unname(knots), standard_error = NA),
  data.frame(fit = "trend", what = c("log_odds_ratio", "score"), value = c(coef(trend), trend$score),
             standard_error = c(sqrt(vcov(trend)), NA)))
write_golden("spline-curve", paste0(survival_version, ", clogit, basis of Harrell written out"),
             "several(80, 4, 1, 20) of golden.R: x1 as a spline, x2 as a covariate", rows)
