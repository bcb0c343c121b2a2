import { computeScore, runChecks } from 'afdocs';
import type { Audit } from './audit.ts';

/**
 * What afdocs says of the pages that the `llms.txt` at an address leads to. It looks at 50 of them,
 * the same ones each time.
 */
export async function afdocs(url: string): Promise<Audit> {
	const report = await runChecks(url, {
		requestDelay: 0,
		maxConcurrency: 8,
		samplingStrategy: 'deterministic',
	});
	return {
		score: computeScore(report).overall,
		open: report.results
			.filter(({ status }) => status !== 'pass' && status !== 'skip')
			.map(({ id, message }) => ({ name: id, why: message })),
	};
}
