source("tools/golden/golden.R")
designs <- list(c(12, 6, 2, 1), c(12, 6, 4, 2), c(3, 60, 25, 3), c(1, 400, 100, 4))
rows <- lapply(designs, function(d) {
  data <- do.call(several, as.list(d))
  f <- clogit(case ~ x1 + x2 + x3 + strata(set), data, method = "exact", control = tight)
  data.frame(sets = d[1], members = d[2], cases = d[3], seed = d[4], b1 = coef(f)[1], b2 = coef(f)[2], b3 = coef(f)[3],
    se1 = sqrt(vcov(f)[1, 1]), se2 = sqrt(vcov(f)[2, 2]), se3 = sqrt(vcov(f)[3, 3]),
    loglik0 = f$loglik[1], loglik1 = f$loglik[2], score = f$score)
})
write_golden("clogit-several-cases",
  paste0(survival_version, ', clogit(method = "exact", coxph.control(eps = 1e-14))'),
  "made by the script from a multiplicative congruential generator; sets, members, cases and seed name the row",
  do.call(rbind, rows))
