# Areas under the curve inside matched sets and of everybody, with DeLong's limits, from their formulas.
source("tools/golden/golden.R")

values <- read.csv(file.path(resources, "golden", "matched-values.csv"), comment.char = "#")
psi <- function(x, y) outer(x, y, function(a, b) (a < b) + 0.5 * (a == b)) # lower is further out
rows <- do.call(rbind, lapply(unique(values$data), function(name) {
  v <- values[values$data == name, ]
  sets <- split(v, v$set)
  a <- sapply(sets, function(s) mean(psi(s$value[s$case == 1], s$value[s$case == 0])))
  all <- psi(v$value[v$case == 1], v$value[v$case == 0])
  m <- c(mean(a), sd(a) / sqrt(length(a)))
  k <- c(mean(all), sqrt(var(rowMeans(all)) / nrow(all) + var(colMeans(all)) / ncol(all)))
  t <- qt(.975, length(a) - 1)
  data.frame(data = name, area = c("matched", "crude"), value = c(m[1], k[1]), standard_error = c(m[2], k[2]),
             lower = pmax(0, c(m[1] - t * m[2], k[1] - qnorm(.975) * k[2])),
             upper = pmin(1, c(m[1] + t * m[2], k[1] + qnorm(.975) * k[2])))
}))
write_golden("roc-sets", "mean over sets, and DeLong's variance, by formula", "matched-values.csv; a lower value is further out", rows)
