# Wilcoxon's signed-rank test: exact, with all signs one by one where there are ties, and by the normal curve with both corrections.
source("tools/golden/golden.R")

values <- read.csv(file.path(resources, "golden", "matched-values.csv"), comment.char = "#")
twelve <- values[values$data == "twelve", ]
logs <- sapply(split(twelve, twelve$set), function(s) log(s$value[s$case == 1]) - mean(log(s$value[s$case == 0])))
# Invented whole numbers: the i-th is 7919 i modulo the size, less the middle.
made <- function(n, size, middle) (7919 * seq_len(n)) %% size - middle
signs <- function(d) {
  d <- d[d != 0]
  r <- rank(abs(d))
  sums <- as.matrix(expand.grid(rep(list(0:1), length(d)))) %*% r
  v <- sum(r[d > 0])
  c(v, min(1, 2 * min(mean(sums <= v), mean(sums >= v))))
}
test <- function(d, exact) {
  w <- suppressWarnings(wilcox.test(d, exact = exact, correct = TRUE))
  c(w$statistic, w$p.value)
}
row <- function(name, n, found) data.frame(data = name, sets = n, v = found[1], p = found[2])
rows <- rbind(
  row("twelve_logs", 12, test(logs, TRUE)),
  row("untied_40", 40, test(made(40, 1009, 400.25), TRUE)),
  row("untied_200", 200, test(made(200, 1009, 440.25), TRUE)),
  row("tied_14", sum(made(14, 11, 3) != 0), signs(made(14, 11, 3))),
  row("tied_250", sum(made(250, 61, 26) != 0), test(made(250, 61, 26), FALSE)),
  row("untied_300", 300, test(made(300, 1009, 450.25), FALSE))
)
write_golden("signed-rank", "stats::wilcox.test; tied_14 by all choices of signs", "matched-values.csv; i-th of n is 7919 i mod size, less the middle", rows)
