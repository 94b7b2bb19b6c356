# Lognormal distributions fitted to values of which some are only limits.
source("tools/golden/golden.R")

tightest <- survreg.control(rel.tolerance = 1e-15, toler.chol = 1e-15, maxiter = 1000)
fit <- function(name, lower, upper) {
  f <- survreg(Surv(lower, upper, type = "interval2") ~ 1, dist = "lognormal", control = tightest)
  data.frame(data = name, mu = unname(coef(f)), sigma = f$scale, log_likelihood = f$loglik[1])
}
seen <- c(62, 75, 88, 120, 140, 155, 210, 260, 330)
rows <- rbind(
  fit("both_sides", c(NA, NA, seen, 2000, 2000), c(50, 50, seen, NA, NA)),
  fit("below", c(NA, NA, NA, seen), c(50, 60, 100, seen)),
  fit("above", c(seen, 300, 1000), c(seen, NA, NA)),
  fit("mostly_limits", c(NA, NA, NA, NA, NA, NA, 55, 80), c(50, 50, 50, 50, 50, 50, 55, 80)),
  fit("measured", seen, seen)
)
write_golden("censored-lognormal", paste(survival_version, "survreg(dist = \"lognormal\")"), "thirteen values of an assay that reads from 50 to 2000, and parts of them", rows)
