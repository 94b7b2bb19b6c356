source("tools/golden/golden.R")
d <- classic("infert")
# Persons invented to be shared by sets: row number modulo 200.
d$person <- (seq_len(nrow(d)) - 1) %% 200
rows <- lapply(c("stratum", "person"), function(cluster) {
  f <- coxph(Surv(rep(1, nrow(d)), case) ~ spontaneous + induced + strata(stratum), d,
    cluster = d[[cluster]], method = "breslow", control = tight)
  data.frame(cluster = cluster, spontaneous = sqrt(f$var[1, 1]), induced = sqrt(f$var[2, 2]))
})
write_golden("clogit-robust",
  paste0(survival_version, ', coxph(Surv(1, case) ~ spontaneous + induced + strata(stratum), cluster = ...)'),
  "infert; cluster stratum, and cluster person = (row number from 0) modulo 200",
  do.call(rbind, rows))
