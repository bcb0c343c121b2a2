import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Problem } from '../../src/issue/problem.ts';
import { formatProblems } from '../../src/source/report.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../browser.ts';
import { ENVIRONMENT, ISSUES, issue, page, type Site } from './site.ts';
import { siteFor } from './sites.ts';

const CLI = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const REFUSED = `${ISSUES}/sending/refused.mdx`;
const LATE = `${ISSUES}/sending/late.mdx`;
const NEW = `${ISSUES}/sending/new.mdx`;

const GOOD = issue({ related: ['late'] });
const OTHER = issue({ title: 'Messages come late', errors: [{ message: 'Delayed' }] });

let browser: Browser;

beforeAll(async () => {
	browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
});

afterAll(async () => {
	await browser?.close();
});

/** The errors that `check` finds, as a log has them. */
function checked({ root }: Site): string {
	const { stdout } = spawnSync(process.execPath, [CLI, 'check', '--json', '--severity', 'error'], {
		cwd: root,
		encoding: 'utf8',
		env: ENVIRONMENT,
	});
	const { problems } = JSON.parse(stdout) as { problems: Problem[] };
	return formatProblems(problems, () => '');
}

/** What the overlay says, without the count at its beginning; empty where there is none. */
async function overlaid(shown: Page): Promise<string> {
	const message = shown.locator('vite-error-overlay #message-content');
	const text = (await message.count()) > 0 ? await message.textContent({ timeout: 500 }).catch(() => '') : '';
	return (text ?? '').replace(/^[^\n]+\n\n/, '').trim();
}

test('the browser shows what check says, whatever is broken and whatever page is open, until it is mended', async () => {
	const site = siteFor('overlay', {
		// Where Astro has it by default: `check` looks there for what the site's config says.
		astro: { cacheDir: './node_modules/.astro' },
		files: {
			'src/content/docs/index.md': page('Home'),
			'src/content/docs/guide.md': page('Guide'),
			[REFUSED]: issue({ kind: 'eror' }),
			[LATE]: OTHER,
		},
	});
	const server = await site.develop('/');
	let shown = await browser.newPage();
	// A tab of its own: one that reloads at this very moment neither goes elsewhere nor closes.
	const open = async (path: string) => {
		shown = await browser.newPage();
		await shown.goto(server.origin + path, { waitUntil: 'commit' });
	};
	const saysWhatCheckSays = async (words: string) => {
		const report = checked(site);
		expect(report).toContain(words);
		await expect.poll(() => overlaid(shown), { timeout: 10_000 }).toBe(report);
	};
	const isTitled = (title: string) =>
		expect.poll(() => shown.title().catch(() => ''), { timeout: 10_000 }).toContain(title);
	const isMended = () => expect.poll(() => overlaid(shown), { timeout: 10_000 }).toBe('');

	await open('/guide/');
	await saysWhatCheckSays(`${REFUSED}:11:7 error wrong-value\n  kind is "eror"`);
	site.write(REFUSED, GOOD);
	await isMended();
	const isThere = async () => (await server.get('/issues/refused/')).status === 200;
	await server.until(isThere, 'the mended issue is shown');

	await open('/issues/refused/');
	const breaks: [string, string][] = [
		[GOOD.replace('language: en', 'language: [en'), `${REFUSED}:4:11 error yaml`],
		[GOOD.replace('language: en', 'language: en\nsevrity: minor'), 'Did you mean "severity"?'],
		[GOOD.replace(/description: .*\n/, ''), 'description is missing.'],
		[issue({ related: ['lat'] }), 'There is no issue with the id "lat".'],
		[
			issue({ status: '<b>`open`</b> [x](https://a.example)' }),
			'status is "<b>`open`</b> [x](https://a.exam',
		],
		[`${GOOD}\n<Foo>Hi</Foo>\n`, 'The component <Foo>'],
		[`${GOOD}\nText {1 +\n`, 'begins code here, and no } ends it.'],
	];
	for (const [broken, words] of breaks) {
		site.write(REFUSED, broken);
		await saysWhatCheckSays(words);
		await isTitled('The number is refused');
	}
	site.write(REFUSED, GOOD);
	await isMended();

	site.write(NEW, issue({ title: 'New', errors: [{ message: 'New' }], language: 'fr' }));
	await saysWhatCheckSays(`${NEW}:4:11 error language-folder`);
	site.remove(NEW);
	await isMended();

	renameSync(join(site.root, LATE), join(site.root, LATE.replace('late', 'later')));
	await saysWhatCheckSays('Did you mean "later"?');
	await open('/guide/');
	await saysWhatCheckSays('Did you mean "later"?');
	site.write(REFUSED, issue({ related: ['later'] }));
	await isMended();
	await open('/issues/later/');
	await isTitled('Messages come late');

	site.remove(LATE.replace('late', 'later'));
	await saysWhatCheckSays('There is no issue with the id "later".');
	site.write(REFUSED, issue());
	await isMended();
	expect(server.isRunning).toBe(true);
});
