/**
 * Area under the ROC curve from ratings: the chance that a scam is rated higher than a genuine item, ties counting
 * half. 0..1, .5 is guessing; NaN where one kind of item is missing. Ratings 1 ("surely genuine") .. 6 ("surely a scam").
 * It needs no correction for extremes and is not moved by suspicion alone: the primary index (learning-spec §1.3).
 *
 * Source: Hanley, J. A., & McNeil, B. J. (1982). The meaning and use of the area under a receiver operating
 * characteristic (ROC) curve. Radiology 143(1), 29–36.
 */
export function auc(scams: readonly number[], genuine: readonly number[]): number {
  let halves = 0;
  for (const scam of scams) {
    for (const other of genuine) halves += scam > other ? 2 : scam === other ? 1 : 0;
  }
  return halves / (2 * scams.length * genuine.length);
}
