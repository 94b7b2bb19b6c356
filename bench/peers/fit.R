# One conditional logistic fit by R's survival or Epi, several times, on the sample in a folder.
# Rscript fit.R FOLDER TERMS REPEATS METHOD…   METHOD: clogit-exact, clogit-efron, coxph.fit, clogistic
# Prints one line a method: method, median CPU seconds, the coefficients, their standard errors; or the reason why there are none.
suppressMessages(library(survival))
arguments <- commandArgs(TRUE)
folder <- arguments[1]
terms <- as.integer(arguments[2])
repeats <- as.integer(arguments[3])
rows <- file.size(file.path(folder, "set.i32")) / 4
set <- readBin(file.path(folder, "set.i32"), "integer", rows, 4)
case <- readBin(file.path(folder, "case.i32"), "integer", rows, 4)
x <- matrix(readBin(file.path(folder, "x.f64"), "double", rows * terms), rows, terms, dimnames = list(NULL, paste0("x", 1:terms)))
people <- data.frame(case, set, x)
model <- as.formula(paste("case ~", paste(colnames(x), collapse = " + "), "+ strata(set)"))
unstratified <- as.formula(paste("case ~", paste(colnames(x), collapse = " + ")))
if ("clogistic" %in% arguments) invisible(suppressMessages(loadNamespace("Epi")))

# What clogit does between its formula and its model frame: survival's own fitter for Cox models, called directly.
direct <- function() coxph.fit(x, Surv(rep(1, rows), case), set, NULL, NULL, coxph.control(), NULL, "breslow", as.character(seq_len(rows)), FALSE)

fit <- function(method) switch(method,
  "clogit-exact" = clogit(model, people, method = "exact"),
  "clogit-efron" = clogit(model, people, method = "efron"),
  "coxph.fit" = direct(),
  "clogistic" = Epi::clogistic(unstratified, strata = set, data = people),
  stop("unknown method ", method))

# As many fits in a row as last longer than the clock is coarse; seconds of one.
timed <- function(method, in_a_row) {
  invisible(gc(FALSE))
  before <- proc.time()
  for (i in seq_len(in_a_row)) {
    found <- tryCatch(fit(method), error = function(e) conditionMessage(e), warning = function(w) conditionMessage(w))
    if (is.character(found)) break
  }
  list(found = found, seconds = sum((proc.time() - before)[1:2]) / i)
}

for (method in arguments[-(1:3)]) {
  once <- timed(method, 1)
  found <- once$found
  seconds <- once$seconds
  reason <- if (is.character(found)) found else ""
  if (reason == "") {
    once <- timed(method, 1)
    in_a_row <- ceiling(max(1, 0.2 / max(once$seconds, 1e-4)))
    seconds <- vapply(seq_len(repeats), function(i) timed(method, in_a_row)$seconds, 0)
  }
  answer <- if (reason != "") paste("no estimate:", gsub("[\t\n]", " ", reason)) else {
    variance <- if (is.matrix(found$var)) diag(found$var) else found$var
    paste(sprintf("%.15g", c(found$coefficients, sqrt(variance))), collapse = " ")
  }
  cat(method, "\t", sprintf("%.4f", median(seconds)), "\t", answer, "\n", sep = "")
}
