import { expect, test } from 'vitest';
import { ISSUES, issue, page } from './site.ts';
import { siteFor } from './sites.ts';

const FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"/>';
const REFUSED = 'src/content/docs/en/issues/sending/refused.md';
const LATE = 'src/content/docs/en/issues/sending/late.mdx';

test('development serves what the build writes, survives broken files and follows changes', async () => {
	const steps = [{ do: 'Look.', image: { src: './list.svg', alt: 'The list' } }, 'Go on.'];
	const site = siteFor('develop', {
		astro: { site: 'https://help.example', base: '/docs' },
		starlight: {
			defaultLocale: 'en',
			locales: { en: { label: 'English' }, id: { label: 'Bahasa Indonesia', lang: 'id' } },
		},
		files: {
			'src/content/docs/en/index.md': page('Home'),
			'src/content/docs/en/issues/sending/list.svg': FIGURE,
			[REFUSED]: issue({ steps, related: ['late'], formerIds: ['declined'] }, '![The list](./list.svg)'),
			[LATE]: issue({ title: 'Messages come late', errors: [{ message: 'Delayed' }] }),
		},
	});
	await site.build();
	// Development has no Content-Security-Policy, so that what it says of the site is shorter.
	const built = [...site.filesIn('dist')].filter(
		([name]) =>
			(/\.(?:md|json|txt|xml)$|^e\/|\/declined\//.test(name) || name.startsWith('_issues/')) &&
			name !== 'agent/site.json',
	);
	expect(built.map(([name]) => name)).toEqual(
		expect.arrayContaining([
			'en/issues/refused.md',
			'en/issues/refused.json',
			'en/llms.txt',
			'llms.txt',
			'issues.json',
			'sitemap.xml',
			'id/rss.xml',
			'e/4711/index.html',
			'id/issues/refused.md',
			'en/issues/declined/index.html',
			expect.stringMatching(/^_issues\/list\.[0-9a-f]{10}\.svg$/),
		]),
	);

	const server = await site.develop('/docs/en/');
	for (const [name, bytes] of built) {
		const answer = await server.get(`/docs/${name.replace(/index\.html$/, '')}`);
		expect(answer.status, name).toBe(200);
		expect(answer.bytes, name).toBe(bytes);
	}
	expect((await server.get('/docs/en/issues/refused.md')).type).toBe('text/markdown; charset=utf-8');
	expect((await server.get('/docs/issues.json')).type).toBe('application/json; charset=utf-8');
	expect((await server.get('/docs/en/issues/nothing.md')).status).toBe(404);
	expect((await server.get('/docs/en/issues/refused/')).text).toContain('The number is refused');

	const changed = { steps, title: 'The number is declined' };
	site.write(REFUSED, issue({ ...changed, kind: 'eror' }));
	await server.until(() => server.output.includes('refused.md:'), 'the problem is printed');
	expect(server.output).toMatch(
		/en\/issues\/sending\/refused\.md:\d+:\d+ error wrong-value\n {2}kind is "eror"/,
	);
	expect(server.isRunning).toBe(true);
	// Saving it again while it is still broken must not lose what it said before.
	site.write(REFUSED, issue({ ...changed, kind: 'symptm' }));
	await server.until(() => server.output.includes('kind is "symptm"'), 'the next problem is printed');
	// Another file goes on being followed; once it shows, what the broken one did has arrived too.
	site.write(LATE, issue({ title: 'Messages come too late', errors: [{ message: 'Delayed' }] }));
	await server.until(
		async () => (await server.get('/docs/en/issues/late/')).text.includes('Messages come too late'),
		'the page of another file has the new text',
	);
	const kept = await server.get('/docs/en/issues/refused/');
	expect(kept.status).toBe(200);
	expect(kept.text).toContain('The number is refused');
	expect(kept.text).not.toContain('The number is declined');
	expect((await server.get('/docs/en/issues/refused.md')).text).toContain('# The number is refused\n');

	site.write(REFUSED, issue(changed));
	await server.until(
		async () => (await server.get('/docs/en/issues/refused.md')).text.includes('# The number is declined'),
		'the Markdown has the new text',
	);
	await server.until(
		async () => (await server.get('/docs/en/issues/refused/')).text.includes('The number is declined'),
		'the page has the new text',
	);
	expect((await server.get('/docs/en/llms.txt')).text).toContain('The number is declined');

	expect((await server.get('/docs/en/issues/late.md')).status).toBe(200);
	site.remove(LATE);
	await server.until(
		async () => (await server.get('/docs/en/issues/late.md')).status === 404,
		'the Markdown of the deleted issue is gone',
	);
	expect((await server.get('/docs/issues.json')).text).not.toContain('Messages come too late');
	expect((await server.get('/docs/en/llms.txt')).text).not.toContain('Messages come too late');
	await server.until(
		async () => (await server.get('/docs/en/issues/late/')).status === 404,
		'the page of the deleted issue is gone',
	);
	expect(server.isRunning).toBe(true);
});

test('development goes on when a picture is deleted, and takes up new and mended files', async () => {
	const picture = { do: 'Look.', image: { src: './list.svg', alt: 'The list' } };
	const site = siteFor('develop-files', {
		files: {
			'src/content/docs/index.md': page('Home'),
			[`${ISSUES}/list.svg`]: FIGURE,
			[`${ISSUES}/refused.md`]: issue({ steps: [picture] }),
			[`${ISSUES}/broken.md`]: issue({ title: 'Broken', errors: [{ message: 'Broken' }], kind: 'eror' }),
		},
	});
	const server = await site.develop('/');
	const isShown = async (path: string) =>
		(await server.get(`${path}/`)).status === 200 && (await server.get(`${path}.md`)).status === 200;
	expect(server.output).toContain('broken.md:');
	expect(await isShown('/issues/broken')).toBe(false);

	const [figure] = /\/_issues\/[^"]+/.exec((await server.get('/issues/refused.json')).text) ?? [''];
	expect((await server.get(figure)).text).toBe(FIGURE);
	site.remove(`${ISSUES}/list.svg`);
	expect((await server.get(figure)).status).toBe(404);
	expect(server.isRunning).toBe(true);

	site.write(`${ISSUES}/broken.md`, issue({ title: 'Mended', errors: [{ message: 'Broken' }] }));
	await server.until(() => isShown('/issues/broken'), 'the mended issue is shown');
	site.write('src/content/docs/guide.md', page('Guide'));
	await server.until(() => isShown('/guide'), 'the new page is shown');
	site.remove(`${ISSUES}/broken.md`);
	await server.until(async () => !(await isShown('/issues/broken')), 'the deleted issue is gone');
	site.write(`${ISSUES}/broken.md`, issue({ title: 'Mended', errors: [{ message: 'Broken' }] }));
	await server.until(() => isShown('/issues/broken'), 'the issue that came back is shown');
});
