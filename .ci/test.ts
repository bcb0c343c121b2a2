import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** Runs every check, also after one has failed, and ends with the counts of all. */

const RESULTS = resolve('test-results');

interface Counts {
	passed: number;
	failed: number;
	/** Tests that could not run here, such as those under a Node or a web server that could not be had. */
	skipped: number;
}

interface Check {
	name: string;
	command: string;
	/** Reads the counts of a test run; a check without it counts as one. */
	counts?: () => Counts;
}

const unit = `${RESULTS}/unit.json`;
const build = `${RESULTS}/build.json`;
const browser = `${RESULTS}/e2e.json`;
const hosts = `${RESULTS}/hosts.json`;
const packed = `${RESULTS}/packed.json`;
const vitest = (config: string, file: string) =>
	`vitest run ${config} --reporter=default --reporter=json --outputFile.json=${file}`;

const CHECKS: Check[] = [
	{ name: 'types', command: 'npm run check' },
	{ name: 'lint', command: 'npm run lint' },
	{ name: 'format', command: 'npm run format:check' },
	{ name: 'unused code', command: 'npm run knip' },
	{ name: 'unit tests', command: vitest('', unit), counts: () => vitestCounts(unit) },
	{ name: 'build', command: 'npm run build' },
	{ name: 'build bench', command: 'npm run bench:build -- --quick' },
	{
		name: 'web servers',
		command: vitest('--config e2e/hosts/vitest.config.ts', hosts),
		counts: () => vitestCounts(hosts),
	},
	{
		name: 'build tests',
		command: vitest('--config e2e/build/vitest.config.ts', build),
		counts: () => vitestCounts(build),
	},
	{ name: 'browser', command: 'node e2e/install-browser.ts' },
	{
		name: 'browser tests',
		command: `playwright test -c e2e/playwright.config.ts --reporter=list,json`,
		counts: playwrightCounts,
	},
	{
		name: 'packed package',
		command: vitest('--config e2e/packed/vitest.config.ts', packed),
		counts: () => vitestCounts(packed),
	},
];

function vitestCounts(file: string): Counts {
	const {
		numPassedTests: passed = 0,
		numFailedTests: failed = 0,
		numPendingTests: skipped = 0,
	} = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
	return { passed, failed, skipped };
}

function playwrightCounts(): Counts {
	const { stats } = JSON.parse(readFileSync(browser, 'utf8')) as {
		stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	};
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function run({ name, command, counts }: Check): Counts {
	console.log(`\n── ${name}: ${command}`);
	const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: browser };
	const ok = spawnSync(command, { shell: true, stdio: 'inherit', env }).status === 0;
	const failure = { passed: 0, failed: 1, skipped: 0 };
	if (!counts) return ok ? { passed: 1, failed: 0, skipped: 0 } : failure;
	try {
		const result = counts();
		const { passed, failed, skipped } = result;
		const silent = passed + failed + skipped === 0 || (!ok && failed === 0);
		return silent ? { ...result, failed: 1 } : result;
	} catch {
		return failure;
	}
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const results = CHECKS.map((check) => ({ name: check.name, ...run(check) }));
console.log('');
for (const { name, passed, failed, skipped } of results) {
	const more = [failed > 0 ? `, ${failed} failed` : '', skipped > 0 ? `, ${skipped} skipped` : ''].join('');
	console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed${more}`);
}
const sum = (key: keyof Counts) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
