import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Prints the one plain line with the counts that every runner of this house ends with. */
export default class CountReporter implements Reporter {
  private passed = 0;
  private failed = 0;
  private skipped = 0;

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') this.skipped += 1;
    else if (result.status === 'passed') this.passed += 1;
    else if (result.retry === test.retries) this.failed += 1;
  }

  onEnd(_result: FullResult): void {
    process.stdout.write(`\njourneys: ${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped\n`);
  }
}
