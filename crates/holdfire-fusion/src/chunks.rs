//! Work split over threads so that the answer cannot depend on how many there are: equal ranges go to whoever is free,
//! and results come back in the order of the ranges.

use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Calls `work` for each range of `size` numbers below `count`, on up to `threads` threads.
pub(crate) fn in_chunks<T: Send>(
    count: usize,
    size: usize,
    threads: usize,
    work: impl Fn(Range<usize>) -> T + Sync,
) -> Vec<T> {
    let chunks = count.div_ceil(size.max(1));
    let range_of = |chunk: usize| chunk * size..((chunk + 1) * size).min(count);
    if threads <= 1 || chunks <= 1 {
        return (0..chunks).map(|chunk| work(range_of(chunk))).collect();
    }
    let next = AtomicUsize::new(0);
    let finished: Mutex<Vec<(usize, T)>> = Mutex::new(Vec::with_capacity(chunks));
    std::thread::scope(|scope| {
        for _ in 0..threads.min(chunks) {
            scope.spawn(|| {
                loop {
                    let chunk = next.fetch_add(1, Ordering::Relaxed);
                    if chunk >= chunks {
                        break;
                    }
                    let result = work(range_of(chunk));
                    // A poisoned lock means another thread is already carrying its panic to the scope.
                    if let Ok(mut finished) = finished.lock() {
                        finished.push((chunk, result));
                    }
                }
            });
        }
    });
    let mut finished = finished.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
    finished.sort_unstable_by_key(|(chunk, _)| *chunk);
    finished.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::in_chunks;

    #[test]
    fn results_come_in_order_whatever_the_number_of_threads() {
        for threads in [1, 2, 7] {
            let sums = in_chunks(10, 3, threads, |range| range.sum::<usize>());
            assert_eq!(sums, [3, 12, 21, 9]);
        }
    }
}
