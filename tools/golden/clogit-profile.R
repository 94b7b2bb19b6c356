source("tools/golden/golden.R")
# Profile limits: one coefficient held by an offset, the others maximised, uniroot to 1e-13.
# Tests of one term: likelihood ratio from the fit without it, score from starting the full fit there with no iteration.
profiles <- function(name) {
  data <- classic(models[[name]][[1]])
  f <- fit(models[[name]])
  right <- update(models[[name]][[2]], . ~ . - strata(stratum) - strata(set))
  frame <- model.frame(right, data)
  x <- model.matrix(right, frame)[, -1, drop = FALSE]
  case <- model.response(frame)
  kept <- as.integer(rownames(frame))
  group <- if (is.null(data$stratum)) data$set[kept] else data$stratum[kept]
  one <- rep(1, length(case))
  loglik <- function(t, value) {
    others <- x[, -t, drop = FALSE]
    held <- x[, t] * value
    g <- if (ncol(others) > 0) {
      coxph(Surv(one, case) ~ others + offset(held) + strata(group), method = "exact", control = tight)
    } else {
      coxph(Surv(one, case) ~ offset(held) + strata(group), method = "exact", control = tight)
    }
    tail(g$loglik, 1)
  }
  rows <- lapply(seq_along(coef(f)), function(t) {
    drop <- function(v) loglik(t, v) - (f$loglik[2] - qchisq(0.95, 1) / 2)
    b <- coef(f)[t]
    se <- sqrt(vcov(f)[t, t])
    find <- function(side) uniroot(drop, sort(c(b, b + side * 6 * se)), tol = 1e-14, maxiter = 1000)$root
    start <- numeric(length(coef(f)))
    if (length(start) > 1) {
      g <- coxph(Surv(one, case) ~ x[, -t] + strata(group), method = "exact", control = tight)
      start[-t] <- coef(g)
    }
    at <- coxph(Surv(one, case) ~ x + strata(group), method = "exact", init = start, control = coxph.control(iter.max = 0))
    data.frame(model = name, term = t, lower = find(-1), upper = find(1),
      lr = 2 * (f$loglik[2] - loglik(t, 0)), score = at$score)
  })
  do.call(rbind, rows)
}
chosen <- c("infert_main", "infert_spontaneous", "bdendo_gall", "bdendo_est", "bdendo_dur", "bdendo_duration", "bdendo11_est")
write_golden("clogit-profile",
  paste0(survival_version, ', coxph(method = "exact") with an offset, uniroot(tol = 1e-14)'),
  "classic/: infert, bdendo, bdendo11; the formulas are in tools/golden/golden.R; rows with an empty cell left out",
  do.call(rbind, lapply(chosen, profiles)))
