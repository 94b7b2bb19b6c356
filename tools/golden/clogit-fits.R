source("tools/golden/golden.R")
rows <- lapply(names(models), function(name) {
  f <- fit(models[[name]])
  data.frame(model = name, loglik0 = f$loglik[1], loglik1 = f$loglik[2], df = length(coef(f)),
    score = f$score, wald = drop(coef(f) %*% solve(vcov(f), coef(f))), lr_p = pchisq(2 * diff(f$loglik), length(coef(f)), lower.tail = FALSE),
    score_p = pchisq(f$score, length(coef(f)), lower.tail = FALSE))
})
write_golden("clogit-fits",
  paste0(survival_version, ', clogit(method = "exact", coxph.control(eps = 1e-14))'),
  "classic/: infert, bdendo, bdendo11; the formulas are in tools/golden/golden.R; rows with an empty cell left out",
  do.call(rbind, rows))
