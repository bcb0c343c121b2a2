import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../browser.ts';
import { ISSUES, issue, page, Site } from './site.ts';

const ORIGIN = 'https://help.example';
const CAUSES = ['first', 'second'].map((id) => ({
	id,
	title: `The ${id} cause`,
	check: 'Look.',
	steps: ['Open it.', 'Close it.'],
}));
const files = {
	'src/content/docs/index.md': page('Home'),
	[`${ISSUES}/refused.md`]: issue({
		title: 'Refused & <b>held</b>',
		errors: [{ message: 'Refused', code: '7' }],
		steps: undefined,
		causes: CAUSES,
	}),
};

let browser: Browser;

beforeAll(async () => {
	browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
});

afterAll(async () => {
	await browser?.close();
});

/** Opens the issue of a built site, which its origin answers with from the files. */
async function open(site: Site, base = '', options = {}): Promise<{ context: BrowserContext; shown: Page }> {
	const context = await browser.newContext(options);
	await context.route(`${ORIGIN}/**`, (route) => {
		const path = new URL(route.request().url()).pathname.slice(base.length).replace(/\/$/, '/index.html');
		return site.exists(`dist${path}`)
			? route.fulfill({ path: `${site.root}/dist${path}` })
			: route.fulfill({ status: 404, body: '' });
	});
	const shown = await context.newPage();
	await shown.goto(`${ORIGIN}${base}/issues/refused/`);
	return { context, shown };
}

describe('answers that go to a service', () => {
	const FEEDBACK = 'https://answers.example/did-it-help';
	const site = new Site('contacts-service', {
		astro: { site: ORIGIN },
		plugin: { feedback: FEEDBACK, support: 'https://desk.example/new?about={title}&text={body}' },
		files,
	});
	beforeAll(() => site.build());
	afterAll(() => site.dispose());

	/** Answers for the service and keeps what it was sent. */
	async function serve(context: BrowserContext, status: number): Promise<string[]> {
		const sent: string[] = [];
		await context.route('https://answers.example/**', (route) => {
			const request = route.request();
			sent.push([request.method(), request.headers()['content-type'], request.postData()].join(' '));
			return route.fulfill({ status, headers: { 'Access-Control-Allow-Origin': '*' }, body: 'Noted' });
		});
		return sent;
	}

	test('are sent once the reader gave them, with the cause they picked and no question beforehand', async () => {
		const { context, shown } = await open(site);
		const sent = await serve(context, 204);
		await shown.getByText('This is my case: show the steps').nth(1).click();
		const feedback = shown.getByRole('region', { name: 'Did this fix it?' });
		expect(await feedback.innerText()).toContain('Your answer goes to answers.example');
		expect(sent).toEqual([]);
		await feedback.getByRole('button', { name: 'Yes' }).click();
		await feedback.getByText('Thank you for your answer. Good to hear that it works.').waitFor();
		expect(sent).toHaveLength(1);
		expect(sent[0]).toMatch(
			/^POST application\/x-www-form-urlencoded\S* \S*issue=refused&locale=en&version=[0-9a-f]{7}&cause=second&answer=yes$/,
		);
		await context.close();
	});

	test('say plainly that they could not be sent, and can be given again', async () => {
		const { context, shown } = await open(site);
		const sent = await serve(context, 500);
		const feedback = shown.getByRole('region', { name: 'Did this fix it?' });
		await feedback.getByRole('button', { name: 'No' }).click();
		await feedback.getByText('Your answer could not be sent.').waitFor();
		expect(await feedback.getByRole('button', { name: 'No' }).isVisible()).toBe(true);
		await context.unroute('https://answers.example/**');
		await serve(context, 200);
		await feedback.getByRole('button', { name: 'No' }).click();
		await shown.getByRole('textbox', { name: /^Summary for support/ }).waitFor();
		expect(sent).toHaveLength(1);
		await context.close();
	});

	test('are a form post where no script runs', async () => {
		const { context, shown } = await open(site, '', { javaScriptEnabled: false });
		const sent = await serve(context, 200);
		await shown.getByRole('button', { name: 'No' }).click();
		await shown.getByText('Noted').waitFor();
		expect(shown.url()).toBe(FEEDBACK);
		expect(sent[0]).toMatch(/issue=refused&locale=en&version=[0-9a-f]{7}&cause=&answer=no$/);
		await context.close();
	});

	test('leave the way to the form of support, filled in with what the reader changed', async () => {
		const { context, shown } = await open(site);
		await shown.getByRole('button', { name: 'Make a summary' }).click();
		await shown.getByRole('textbox', { name: /^Summary for support/ }).fill('It stays <red> & "dark".');
		const href = await shown.getByRole('link', { name: 'Open the support form' }).getAttribute('href');
		const address = new URL(href!);
		expect(address.searchParams.get('about')).toBe('Help with: Refused & <b>held</b>');
		expect(address.searchParams.get('text')).toContain('It stays <red> & "dark".');
		await context.close();
	});
});

describe('answers by mail, on a site with a base and no support', () => {
	const site = new Site('contacts-mail', {
		astro: { base: '/docs' },
		plugin: { feedback: 'mailto:team@help.example?cc=lead@help.example' },
		files,
	});
	beforeAll(() => site.build());
	afterAll(() => site.dispose());

	test('are links with the answer, the title and the page, with and without script', async () => {
		for (const javaScriptEnabled of [true, false]) {
			const { context, shown } = await open(site, '/docs', { javaScriptEnabled });
			const feedback = shown.getByRole('region', { name: 'Did this fix it?' });
			expect(await feedback.innerText()).toContain('as an e-mail to team@help.example.');
			const link = feedback.getByRole('link', { name: 'Yes' });
			const { searchParams } = new URL((await link.getAttribute('href'))!);
			expect(searchParams.get('cc')).toBe('lead@help.example');
			expect(searchParams.get('subject')).toBe('Yes: Refused & <b>held</b>');
			expect(searchParams.get('body')).toContain('/docs/e/refused/');
			await context.close();
		}
	});

	test('leave a summary to copy or to send to anybody, and no assistants that could not read the page', async () => {
		const { context, shown } = await open(site, '/docs');
		await shown.getByRole('button', { name: 'Page options' }).click();
		expect(await shown.getByRole('link', { name: /^Open in/ }).count()).toBe(0);
		await shown.keyboard.press('Escape');
		await shown.getByRole('button', { name: 'Make a summary' }).click();
		const summary = shown.getByRole('textbox', { name: /^Summary for support/ });
		expect(await summary.inputValue()).toContain(`Page: ${ORIGIN}/docs/e/refused/`);
		const link = shown.getByRole('link', { name: 'Send by e-mail' });
		expect(await link.getAttribute('href')).toMatch(/^mailto:\?subject=Help/);
		await context.close();
	});
});
