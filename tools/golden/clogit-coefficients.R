source("tools/golden/golden.R")
rows <- lapply(names(models), function(name) {
  f <- fit(models[[name]])
  data.frame(model = name, term = seq_along(coef(f)), coef = coef(f), se = sqrt(diag(vcov(f))))
})
write_golden("clogit-coefficients",
  paste0(survival_version, ', clogit(method = "exact", coxph.control(eps = 1e-14))'),
  "classic/: infert, bdendo, bdendo11; the formulas are in tools/golden/golden.R; rows with an empty cell left out",
  do.call(rbind, rows))
