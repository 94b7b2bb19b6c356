# Makes the golden files of the closed-form kernels with base R (package stats) alone.
# Run in this folder: Rscript closed-forms.R
resources <- "../../core/src/test/resources"
num <- function(x) trimws(formatC(x, digits = 15, format = "g"))
row <- function(...) paste(c(...), collapse = ",")
write <- function(file, call, data, columns, rows) {
  head <- c(paste0("# source:  ", sub(" \\(.*", "", R.version.string), ", ", call),
            paste0("# data:    ", data), "# made by: tools/golden/closed-forms.R")
  writeLines(c(head, columns, rows), file.path(resources, "golden", file))
}
classic <- function(file) read.csv(file.path(resources, "classic", file), na.strings = "")

# --- tables -------------------------------------------------------------------------------------------
bdendo <- classic("bdendo.csv")
exposures <- c("gall", "hyp", "est", "non")
write("mantel-haenszel-bdendo.csv", "stats::mantelhaen.test, correct = FALSE and TRUE",
      "Breslow & Day 1980; endometrial cancer, 63 sets 1:4",
      "exposure,odds_ratio,lower,upper,chi2,p,chi2_corrected,p_corrected",
      sapply(exposures, function(x) {
        t <- table(bdendo[[x]] == "Yes", bdendo$d, bdendo$set)
        plain <- mantelhaen.test(t, correct = FALSE); cc <- mantelhaen.test(t, correct = TRUE)
        row(x, num(c(plain$estimate, plain$conf.int, plain$statistic, plain$p.value, cc$statistic, cc$p.value)))
      }))
pairs <- classic("bdendo11.csv")
write("mcnemar-bdendo11.csv", "stats::mcnemar.test and stats::binom.test",
      "Breslow & Day 1980; endometrial cancer, 63 pairs",
      "exposure,both,case_only,control_only,neither,odds_ratio,chi2,p,chi2_corrected,p_corrected,exact_p,exact_lower,exact_upper",
      sapply(exposures, function(x) {
        case <- pairs[[x]][pairs$d == 1] == "Yes"; control <- pairs[[x]][pairs$d == 0] == "Yes"
        t <- table(factor(case, c(TRUE, FALSE)), factor(control, c(TRUE, FALSE)))
        plain <- mcnemar.test(t, correct = FALSE); cc <- mcnemar.test(t, correct = TRUE)
        b <- binom.test(t[1, 2], t[1, 2] + t[2, 1]); odds <- b$conf.int / (1 - b$conf.int)
        row(x, t[1, 1], t[1, 2], t[2, 1], t[2, 2],
            num(c(t[1, 2] / t[2, 1], plain$statistic, plain$p.value, cc$statistic, cc$p.value, b$p.value, odds)))
      }))
write("woolf-tables.csv", "exp(log OR -/+ qnorm(0.975) se) from the formula", "two made up; the last is infert, spontaneous > 0",
      "table,a,b,c,d,odds_ratio,standard_error,lower,upper,p",
      sapply(list(c(29, 51, 36, 124), c(6, 2, 3, 9), as.vector(with(classic("infert.csv"),
        table(case == 0, spontaneous == 0)))), function(t) { # exposed cases and controls, unexposed cases and controls
        l <- log(t[1] * t[4] / (t[2] * t[3])); s <- sqrt(sum(1 / t)); z <- qnorm(0.975)
        row(paste(t, collapse = "-"), t, num(c(exp(l), s, exp(l - z * s), exp(l + z * s), 2 * pnorm(-abs(l / s)))))
      }))
shares <- list(c(81, 263), c(15, 148), c(5, 12), c(1, 24), c(0, 10), c(10, 10), c(3, 7), c(29, 32), c(40, 1000))
limits <- function(test) sapply(shares, function(p) row(paste(p, collapse = "-"), p, num(test(p[1], p[2])$conf.int)))
write("wilson-shares.csv", "stats::prop.test(correct = FALSE)", "made up; 81 of 263 and 15 of 148 are in textbooks",
      "share,count,n,lower,upper", limits(function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))))
write("clopper-pearson-shares.csv", "stats::binom.test", "as wilson-shares.csv", "share,count,n,lower,upper", limits(binom.test))

scores <- c("1", "0.5", "0.05", "1e-3", "1e-10", "1e-100", "1e-300")
write("normal-scores.csv", "stats::qnorm(p / 2, lower.tail = FALSE)", "two-sided p values", "p,score",
      sapply(scores, function(p) row(p, num(qnorm(as.numeric(p) / 2, lower.tail = FALSE)))))

# --- values in matched sets ---------------------------------------------------------------------------
twelve <- list(c(182, 310, 455), c(240, 221, 390), c(150, 505, 298), c(412, 377, 268), c(205, 289, 640),
               c(330, 298, 415), c(98, 260, 352), c(275, 510, 233), c(160, 345, 720), c(388, 402, 305),
               c(221, 199, 480), c(143, 236, 317))                    # the case first
uneven <- list(c(182, 310), c(240, 221, 390), c(150, 505, 298, 277), c(412, 377, 268), c(205, 289),
               c(330, 298, 415, 301, 288), c(98, 260, 352))           # the case first
n_to_m <- list(list(c(182, 240), c(310, 455, 221)), list(c(150), c(505, 298)), list(c(412, 205, 330), c(377, 268)),
               list(c(98, 275), c(260, 352)))                         # cases, controls
split <- function(v) list(v[1], v[-1])
data <- list(twelve = lapply(twelve, split), uneven = lapply(uneven, split), n_to_m = n_to_m)
rows_of <- function(name, sets) {
  m <- lengths(lapply(sets, `[[`, 1)); k <- lengths(lapply(sets, `[[`, 2)); w <- m * k / (m + k)
  set <- factor(rep(seq_along(sets), m + k))
  case <- unlist(lapply(sets, function(s) rep(c(1, 0), lengths(s))))
  unlist(lapply(c(plain = 1, log = 2), function(i) {
    f <- list(identity, log)[[i]]
    y <- f(unlist(sets)); d <- sapply(sets, function(s) mean(f(s[[1]])) - mean(f(s[[2]])))
    one <- function(kind, fit, term) {
      s <- coef(summary(fit))[term, ]; l95 <- confint(fit)[term, ]; l90 <- confint(fit, level = 0.90)[term, ]
      row(paste(name, kind, c("plain", "log")[i], sep = "-"), fit$df.residual, num(c(s[1:3], s[4], l95, l90)))
    }
    c(one("over_sets", lm(d ~ 1, weights = w), "(Intercept)"), one("fixed_effects", lm(y ~ case + set), "case"))
  }), use.names = FALSE)
}
stopifnot(all.equal(t.test(sapply(twelve, function(v) log(v[1]) - mean(log(v[-1]))))$p.value, 0.00460596919092604))
write("matched-difference-sets.csv", "stats::lm(d ~ 1, weights = mk/(m+k)) and lm(value ~ case + set)",
      "made up: 12 sets 1:2, 7 sets of one case and 1 to 4 controls, 4 sets of several cases",
      "fit,df,estimate,standard_error,t,p,lower95,upper95,lower90,upper90",
      unlist(mapply(rows_of, names(data), data)))
member <- unlist(lapply(names(data), function(name) unlist(lapply(seq_along(data[[name]]), function(i) {
  s <- data[[name]][[i]]; c(paste(name, i, 1, s[[1]], sep = ","), paste(name, i, 0, s[[2]], sep = ",")) }))))
write("matched-values.csv", "written down, nothing computed", "the values behind matched-difference-sets.csv",
      "data,set,case,value", member)
cases <- sapply(twelve, `[`, 1); controls <- unlist(lapply(twelve, `[`, -1))
write("description-twelve-sets.csv", "mean, sd, quantile(type = 7), exp(mean(log))", "the 12 sets of matched-values.csv",
      "people,n,mean,sd,median,q1,q3,geometric_mean",
      sapply(list(cases = cases, controls = controls), function(v) row(length(v),
        num(c(mean(v), sd(v), quantile(v, c(.5, .25, .75), type = 7), exp(mean(log(v))))))) |>
        (\(r) paste(names(r), r, sep = ","))())
sides <- function(sets) list(x1 = unlist(lapply(sets, `[[`, 1)), x0 = unlist(lapply(sets, `[[`, 2)),
  w1 = unlist(lapply(sets, function(s) rep(1 / length(s[[1]]), length(s[[1]])))),
  w0 = unlist(lapply(sets, function(s) rep(1 / length(s[[2]]), length(s[[2]])))))
moments <- function(x, w) { f <- cov.wt(cbind(x), w / sum(w)); c(f$center, f$cov) }
balance <- function(name, x1, x0, w1, w0) { a <- moments(x1, w1); b <- moments(x0, w0)
  row(name, num(c((a[1] - b[1]) / sqrt((a[2] + b[2]) / 2), a[2] / b[2]))) }
write("balance-sets.csv", "stats::cov.wt(method = \"unbiased\")", "matched-values.csv, everybody equal or sets equal",
      "people,difference,variance_ratio",
      unlist(lapply(names(data), function(name) { s <- sides(data[[name]])
        c(balance(paste0(name, "-people"), s$x1, s$x0, s$w1 * 0 + 1, s$w0 * 0 + 1),
          balance(paste0(name, "-sets"), s$x1, s$x0, s$w1, s$w0)) })))
