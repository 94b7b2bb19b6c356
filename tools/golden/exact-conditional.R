source("tools/golden/golden.R")
# Every set is a 2 x 2 stratum of mantelhaen.test(exact = TRUE), whose p values are those of the exact
# conditional distribution of the number of exposed cases.
strata_of <- function(rows) {
  tables <- lapply(seq_len(nrow(rows)), function(i) with(rows[i, ],
    rep(list(c(a, t - a, m - a, n - m - t + a)), count)))
  array(unlist(tables), c(2, 2, sum(rows$count)))
}
kinds <- list(
  gall = data.frame(m = 1, n = 5, t = c(1, 1, 2, 2, 3), a = c(0, 1, 0, 1, 1), count = c(13, 10, 1, 5, 2)),
  est = data.frame(m = 1, n = 5, t = c(1, 1, 2, 2, 3, 3, 4, 4), a = c(0, 1, 0, 1, 0, 1, 0, 1), count = c(4, 3, 1, 17, 1, 16, 1, 15)),
  several = data.frame(m = c(2, 2, 3, 1), n = c(5, 5, 6, 4), t = c(2, 3, 2, 1), a = c(1, 2, 2, 0), count = c(3, 4, 2, 5)),
  pairs = data.frame(m = 1, n = 2, t = 1, a = c(0, 1), count = c(3, 29))
)
rows <- lapply(names(kinds), function(name) {
  x <- strata_of(kinds[[name]])
  p <- function(side) mantelhaen.test(x, exact = TRUE, alternative = side)$p.value
  data.frame(data = name, upper = p("greater"), lower = p("less"), two_sided = p("two.sided"))
})
write_golden("exact-conditional",
  "stats::mantelhaen.test(exact = TRUE)",
  "bdendo gall and est, 14 sets with several cases, bdendo11 est, as tables listed in the script",
  do.call(rbind, rows))
