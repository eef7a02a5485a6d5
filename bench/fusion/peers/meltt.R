# MELTT 0.4.3 on lists made by lists.py: Rscript meltt.R LISTS OUT.csv
# Windows are those of meltt.json. OUT has a column for each list, with the number of the event in it, from 1.

library(meltt)

given <- commandArgs(trailingOnly = TRUE)
lists <- given[1]
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
# Two numbers are not worth a package that reads JSON.
text <- paste(readLines(file.path(here, "meltt.json")), collapse = " ")
window <- function(name) as.numeric(sub(paste0('.*"', name, '": *([0-9.]+).*'), "\\1", text))

read <- function(file) read.csv(file.path(lists, file), stringsAsFactors = FALSE)
files <- readLines(file.path(lists, "order.txt"))
names <- sub("\\.csv$", "", files)
for (at in seq_along(files)) {
  events <- read(files[at])
  events$date <- as.Date(events$date)
  events$dataset <- NULL
  assign(names[at], events)
}
taxonomies <- list(event_type = read("taxonomy_event_type.csv"))

# meltt() takes the lists by the names of variables.
windows <- list(taxonomies = quote(taxonomies), twindow = window("temporal_days"), spatwindow = window("spatial_km"))
found <- eval(as.call(c(quote(meltt), lapply(names, as.name), windows, silent = TRUE)))

rows <- as.matrix(found$processed$event_matched)
out <- matrix("", nrow(rows), length(names), dimnames = list(NULL, names))
for (column in seq(1, ncol(rows), by = 2)) {
  held <- which(rows[, column] > 0)
  out[cbind(held, rows[held, column])] <- rows[held, column + 1]
}
write.csv(out, given[2], row.names = FALSE, quote = FALSE)
