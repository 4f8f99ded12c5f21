/** A row that was not taken, and why. */
export interface Rejection {
  /** Line or cell of the source. */
  readonly source: string;
  /** What was wrong and what was expected. */
  readonly reason: string;
}

/**
 * The tally of one file being read: what was taken, refused and passed over. Parsers report to it;
 * the report of an import is printed from it.
 */
export class Intake {
  accepted = 0;
  rejectedCount = 0;
  /** The first 1,000 refusals; `rejectedCount` counts all. */
  readonly rejections: Rejection[] = [];
  /** Rows that stood in the file before, word for word, and were taken once. */
  repeated = 0;
  /** Reason → rows that belong elsewhere, such as `not in London`. */
  readonly passedOver = new Map<string, number>();

  /** What whoever imports the file should know beside the counts, a sentence each. */
  readonly remarks: string[] = [];

  /** Counts a row that cannot be taken. */
  reject(source: string, reason: string): void {
    this.rejectedCount += 1;
    if (this.rejections.length < 1000) this.rejections.push({ source, reason });
  }

  /** Counts a row that stands in the file again. */
  repeat(): void {
    this.repeated += 1;
  }

  /** Counts a row that is right but not ours, such as one of another region. */
  outOfScope(reason: string): void {
    this.passedOver.set(reason, (this.passedOver.get(reason) ?? 0) + 1);
  }
}
