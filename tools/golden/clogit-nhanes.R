source("tools/golden/golden.R")
d <- read.csv(file.path(Sys.getenv("CLAYPON_DATA"), "nhanes", "nhanes_rls_dx_1to4.csv"))
d$b12_100 <- d$LBXB12 / 100
d$log2b12 <- log2(d$LBXB12)
d$lowb12 <- as.integer(d$LBXB12 < 300)
d$highhcy <- as.integer(d$LBXHCY > 12)
d$hcy <- d$LBXHCY
formulas <- c("b12_100", "log2b12", "lowb12", "highhcy", "hcy",
  "log2b12 + LBXHCY + LBXFOL + LBXSCR + BMXBMI + LBXGH + LBXCRP + RIDAGEYR")
rows <- lapply(formulas, function(terms) {
  f <- suppressWarnings(clogit(as.formula(paste("case ~", terms, "+ strata(set)")), d, method = "exact", control = tight))
  data.frame(model = if (grepl("\\+", terms)) "multi" else terms, term = names(coef(f)), coef = coef(f),
    se = ifelse(is.na(coef(f)), NA, sqrt(diag(f$var))), loglik0 = f$loglik[1], loglik1 = f$loglik[2])
})
write_golden("clogit-nhanes",
  paste0(survival_version, ', clogit(method = "exact", coxph.control(eps = 1e-14))'),
  "NHANES 2005-06 (US CDC/NCHS, public domain): 21 people with diagnosed restless legs, 84 controls; rows with an empty cell left out",
  do.call(rbind, rows))
