# Shared by the scripts: where files are, how a golden file is written.
suppressMessages(library(survival))

resources <- "core/src/test/resources"
classic <- function(name) read.csv(file.path(resources, "classic", paste0(name, ".csv")))

# Newton's method to the last digit: R's default stops at a relative change of 1e-9 of the likelihood.
tight <- coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 200)

digits <- function(x) if (is.numeric(x)) ifelse(is.na(x), "", sprintf("%.15g", x)) else as.character(x)

write_golden <- function(name, source, data, table) {
  file <- file.path(resources, "golden", paste0(name, ".csv"))
  head <- c(
    sprintf("# source:  R %s.%s, %s", R.version$major, R.version$minor, source),
    sprintf("# data:    %s", data),
    sprintf("# made by: tools/golden/%s.R", name)
  )
  rows <- do.call(paste, c(lapply(table, digits), sep = ","))
  writeLines(c(head, paste(names(table), collapse = ","), rows), file)
}

survival_version <- paste("survival", packageVersion("survival"))

models <- list(
  infert_main = list("infert", case ~ spontaneous + induced + strata(stratum)),
  infert_factor = list("infert", case ~ factor(spontaneous) + factor(induced) + strata(stratum)),
  infert_spontaneous = list("infert", case ~ I(1 * (spontaneous > 0)) + strata(stratum)),
  bdendo_gall = list("bdendo", d ~ gall + strata(set)),
  bdendo_est = list("bdendo", d ~ est + strata(set)),
  bdendo_hyp = list("bdendo", d ~ hyp + strata(set)),
  bdendo_dur = list("bdendo", d ~ factor(dur) + strata(set)),
  bdendo_duration = list("bdendo", d ~ duration + strata(set)),
  bdendo11_gall = list("bdendo11", d ~ gall + strata(set)),
  bdendo11_est = list("bdendo11", d ~ est + strata(set))
)
fit <- function(model) {
  data <- classic(model[[1]])
  clogit(model[[2]], data, method = "exact", control = tight)
}

# Sets with several cases. Numbers from x <- 16807 x mod 2147483647, which every language computes alike.
lehmer <- function(n, seed) {
  u <- numeric(n)
  s <- seed
  for (i in seq_len(n)) {
    s <- (16807 * s) %% 2147483647
    u[i] <- s / 2147483647
  }
  u
}
# One row after another: three covariates and a noise, each uniform; the m rows with the largest
# x1 + x2/2 - x3/3 + 2 noise are the cases of their set.
several <- function(sets, members, cases, seed) {
  u <- matrix(lehmer(4 * sets * members, seed), ncol = 4, byrow = TRUE)
  set <- rep(seq_len(sets), each = members)
  index <- u[, 1] + u[, 2] / 2 - u[, 3] / 3 + 2 * u[, 4]
  case <- as.integer(ave(-index, set, FUN = rank) <= cases)
  data.frame(set, case, x1 = u[, 1], x2 = u[, 2], x3 = u[, 3])
}
