import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../site/install.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Audit {
	title: string;
	/** From 0 to 1; null where it does not apply. */
	score: number | null;
	displayValue?: string;
	numericValue?: number;
	/** Of many shapes: https://github.com/GoogleChrome/lighthouse/blob/main/types/lhr/audit-details.d.ts */
	details?: { items?: readonly unknown[] };
}

/** What is read of https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
export interface Result {
	categories: Record<
		(typeof CATEGORIES)[number],
		{ score: number | null; auditRefs: readonly { id: string; weight: number }[] }
	>;
	audits: Record<string, Audit>;
	runtimeError?: { message: string };
}

/**
 * Lighthouse as it comes, for a phone on a slow network, once.
 *
 * @param folder where its package is installed
 * @returns undefined where it did not run; the reason is printed
 */
export async function lighthouse(folder: string, browser: string, url: string): Promise<Result | undefined> {
	const file = join(folder, 'result.json');
	rmSync(file, { force: true });
	const done = await run(
		folder,
		'lighthouse',
		[url, '--quiet', '--output=json', `--output-path=${file}`, '--chrome-flags=--headless=new --no-sandbox'],
		{ CHROME_PATH: browser },
	);
	if (!done) return undefined;
	const result = JSON.parse(readFileSync(file, 'utf8')) as Result;
	if (!result.runtimeError) return result;
	console.log(`Lighthouse could not judge ${url}: ${result.runtimeError.message}`);
	return undefined;
}
