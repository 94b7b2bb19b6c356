# Correlations with ties, by base R (package stats) alone. Run from the root of the project: Rscript tools/golden/correlation.R
source("tools/golden/golden.R")

sets <- list(
  mtcars = list(mtcars$mpg, mtcars$wt),
  ties = list(c(1, 2, 2, 3, 3, 3, 4, 9), c(5, 1, 4, 4, 2, 7, 7, 8)),
  four = list(c(1, 2, 3, 4), c(2, 1, 4, 3)),
  infert = list(classic("infert")$age, classic("infert")$parity)
)
rows <- lapply(names(sets), function(name) {
  x <- sets[[name]][[1]]
  y <- sets[[name]][[2]]
  pearson <- cor.test(x, y)
  spearman <- suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE))
  data.frame(
    data = name, n = length(x), pearson = pearson$estimate, lower = pearson$conf.int[1], upper = pearson$conf.int[2],
    pearson_p = pearson$p.value, spearman = spearman$estimate, spearman_p = spearman$p.value,
    x = paste(x, collapse = " "), y = paste(y, collapse = " "))
})
write_golden("correlation", "stats::cor.test, method = pearson and spearman (exact = FALSE)",
             "mtcars (mpg, wt), infert (age, parity), two made up", do.call(rbind, rows))
