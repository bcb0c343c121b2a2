import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findBrowser } from '../e2e/browser.ts';
import { findingsReport, scoresReport } from './lighthouse/report.ts';
import { lighthouse, type Result } from './lighthouse/run.ts';
import { hostSite } from './site/host.ts';
import { install } from './site/install.ts';

/**
 * Lighthouse for a phone on our pages in both languages, sent by our server, and all it would mend.
 * It is installed outside of this repository. Usage: npm run build && npm run bench:lighthouse
 * [-- --runs 3] [/en/ /en/issues/]
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { runs: { type: 'string', default: '3' } },
});
const DIST = 'dist';
const PAGES = [
	'/',
	...['en', 'id'].flatMap((lang) => [
		`/${lang}/`,
		`/${lang}/issues/`,
		`/${lang}/issues/number-not-eligible/`,
	]),
];

const browser = findBrowser();
if (!browser) throw new Error('There is no Chromium on this machine.');
if (!existsSync(DIST)) throw new Error('Build the site first: npm run build');
const folder = await install('lighthouse', { lighthouse: '13.5.0' });
const runsOfPage = Number(values.runs);
if (!Number.isInteger(runsOfPage) || runsOfPage < 1) throw new Error('--runs takes a number from 1 on.');
if (folder === undefined) process.exitCode = 1;
else await judge(folder, positionals.length > 0 ? positionals : PAGES);

async function judge(tool: string, paths: readonly string[]): Promise<void> {
	const host = await hostSite(DIST);
	const results = new Map<string, Result[]>();
	for (const path of paths) {
		const runs: Result[] = [];
		for (let run = 0; run < runsOfPage; run += 1) {
			const result = await lighthouse(tool, browser, `${host.origin}${path}`);
			if (result) runs.push(result);
		}
		results.set(path, runs);
	}
	host.close();
	console.log(
		`${scoresReport(results)}\n\nWhat costs points, and what moves, in the middle one of the runs\n\n${findingsReport(results)}`,
	);
}
