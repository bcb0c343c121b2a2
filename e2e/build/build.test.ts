import { describe, expect, test } from 'vitest';
import { addressOf, elementsOf } from './html.ts';
import { ISSUES, issue, page, type Site } from './site.ts';
import { siteFor } from './sites.ts';

const HOME = 'src/content/docs/index.mdx';
const FIGURE =
	'<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="9" height="9"/></svg>';

/** A site with everything that has to come out the same each time. */
const SMALL_SITE = {
	[HOME]: page(
		'Home',
		'import { Card } from \'@astrojs/starlight/components\';\n\n<Card title="Search">Paste the message.</Card>',
	),
	'src/content/docs/guide.md': page('Guide', 'See [the issue](/issues/refused/).'),
	[`${ISSUES}/figures/list.svg`]: FIGURE,
	[`${ISSUES}/sending/refused.mdx`]: issue(
		{
			related: ['late'],
			steps: ['Release the number.', { do: 'Look.', image: { src: '../figures/list.svg', alt: 'The list' } }],
		},
		'## More\n\n![The list again](../figures/list.svg)\n\n{/* nothing */}',
	),
	[`${ISSUES}/sending/late.md`]: issue(
		{ title: 'Messages come late', errors: [{ message: 'Delayed' }] },
		'Plain *Markdown*, with a picture: ![The list](../figures/list.svg)',
	),
};

describe('a site with one language, without categories and without an address', () => {
	test('builds with nothing but the plugin, and every link in it leads somewhere', async () => {
		const site = siteFor('plain', {
			files: { [HOME]: page('Home'), [`${ISSUES}/refused.md`]: issue() },
		});
		await site.build();
		const files = site.filesIn('dist');
		expect([...files.keys()]).toEqual(
			expect.arrayContaining([
				'index.html',
				'index.md',
				'issues/index.html',
				'issues/category/uncategorised/index.html',
				'issues/refused/index.html',
				'issues/refused.md',
				'issues/refused.json',
				'llms.txt',
				'llms-full.txt',
				'issues.json',
				'issue.schema.json',
			]),
		);
		expect(site.read('dist/llms.txt')).toContain('- [The number is refused](/issues/refused.md): ');
		const all = JSON.parse(site.read('dist/issues.json')) as { issues: { id: string; url: string }[] };
		expect(all.issues).toMatchObject([{ id: 'refused', url: '/issues/refused/' }]);
		expect(deadLinks(site)).toEqual([]);

		const server = await site.develop('/');
		for (const [name, bytes] of files) {
			// Development has no Content-Security-Policy in it.
			if (!/\.(?:md|json|txt)$/.test(name) || name === 'agent/site.json') continue;
			expect((await server.get(`/${name}`)).bytes, name).toBe(bytes);
		}
	});
});

/** Links of pages and of Markdown to files that the build did not write. */
function deadLinks(site: Site): string[] {
	const files = site.filesIn('dist');
	return [...files.keys()].flatMap((file) => {
		const text = file.endsWith('.html') || /\.(?:md|txt)$/.test(file) ? site.read(`dist/${file}`) : '';
		const links = file.endsWith('.html')
			? elementsOf(text).map(addressOf)
			: Array.from(text.matchAll(/\]\(([^)]+)\)/g), ([, href]) => href!);
		return links.flatMap((link) => {
			const [path = ''] = link.split('#');
			// Starlight names a favicon whether there is one or not.
			if (!path.startsWith('/') || path === '/favicon.svg') return [];
			const target = decodeURI(path.slice(1)) + (path.endsWith('/') ? 'index.html' : '');
			return files.has(target) ? [] : [`${file} → ${link}`];
		});
	});
}

describe('errors of authors', () => {
	const broken = {
		[HOME]: page('Home'),
		[`${ISSUES}/fine.md`]: issue({ title: 'Fine', errors: [{ message: 'Fine' }] }),
		[`${ISSUES}/first.md`]: `---
title: First
description: The first broken file.
language: en
kind: eror
erors:
  - message: One
errors:
  - message: One
    code: ""
related:
  - fien
steps:
  - Do it.
---
`,
		[`${ISSUES}/deep/second.mdx`]: `---
title: Second
description: The second: it has a colon
language: en
---
`,
	};

	test('stop the build with one report of all files, each with its line and column', async () => {
		const site = siteFor('broken', { files: broken });
		const { code, output } = await site.run('build');
		expect(code).not.toBe(0);
		expect(site.exists('dist')).toBe(false);
		const report = output.slice(output.indexOf('The known issues have'));
		expect(report).toContain('in 2 files\n');
		const [second, ...first] = report.match(/^src\S+ .*$/gm) ?? [];
		expect(second).toMatch(/^src\/content\/docs\/issues\/deep\/second\.mdx:3:\d+ error yaml$/);
		expect(first).toEqual([
			'src/content/docs/issues/first.md:5:7 error wrong-value',
			'src/content/docs/issues/first.md:6:1 error unknown-field',
			'src/content/docs/issues/first.md:10:11 error empty-field',
		]);
		expect(report).toContain(
			'kind is "eror", but must be one of: error, symptom, procedure.\n  → Did you mean',
		);
		expect(report).toContain('There is no field "erors".\n  → Did you mean "errors"?');
		expect(output.match(/The known issues have/g)).toHaveLength(1);
		expect(output).not.toContain('node_modules/');
	});

	test('that only all files together show are reported too', async () => {
		const site = siteFor('related', {
			files: {
				[HOME]: page('Home'),
				[`${ISSUES}/refused.md`]: issue({ related: ['laet'] }),
				[`${ISSUES}/late.md`]: issue({ title: 'Late', errors: [{ message: 'Delayed' }] }),
			},
		});
		const { code, output } = await site.run('sync');
		expect(code).not.toBe(0);
		expect(output).toContain(
			'src/content/docs/issues/refused.md:12:5 error unknown-related\n  There is no issue with the id "laet".\n  → Did you mean "late"?',
		);
	});

	test('are not repeated in the files that name the broken one', async () => {
		const site = siteFor('named', {
			files: {
				[HOME]: page('Home'),
				[`${ISSUES}/late.md`]: issue({ related: ['refused'], errors: [{ message: 'Delayed' }] }),
				[`${ISSUES}/refused.md`]: '---\ntitle: "never closed\n---\n',
			},
		});
		const { code, output } = await site.run('build');
		expect(code).not.toBe(0);
		expect(output).toContain('1 error in 1 file\n');
		expect(output).toMatch(/issues\/refused\.md:\d+:\d+ error yaml/);
	});

	test('leave the site of the last good build as it was, byte for byte', async () => {
		const site = siteFor('kept', { files: SMALL_SITE });
		await site.build();
		const before = site.filesIn('dist');
		expect(before.size).toBeGreaterThan(10);
		site.write(`${ISSUES}/first.md`, broken[`${ISSUES}/first.md`]);
		const { code } = await site.run('build');
		expect(code).not.toBe(0);
		expect(site.filesIn('dist')).toEqual(before);
	});

	test('with the same id in two folders of one language stop the build', async () => {
		const site = siteFor('twice', {
			files: {
				[HOME]: page('Home'),
				[`${ISSUES}/sending/refused.md`]: issue(),
				[`${ISSUES}/numbers/refused.mdx`]: issue({ title: 'Other', errors: [{ message: 'Other' }] }),
			},
		});
		const { code, output } = await site.run('build');
		expect(code).not.toBe(0);
		expect(site.exists('dist')).toBe(false);
		expect(output).toContain('1 error in 1 file\n');
		expect(output).toMatch(
			/issues\/(?:sending\/refused\.md|numbers\/refused\.mdx):1:1 error duplicate-id\n {2}Two files have the address \/issues\/refused\/: this one and src\/content\/docs\/issues\/\S+\.\n {2}→ /,
		);
	});
});

describe('odd but right content', () => {
	test('keeps numbers as they were typed, and pictures whatever their names are', async () => {
		const site = siteFor('odd', {
			files: {
				[HOME]: page('Home'),
				[`${ISSUES}/a #1 %41.svg`]: FIGURE,
				[`${ISSUES}/131047.md`]: `---
title: 131047
description: 2.10
language: en
errors:
  - message: 131047
    code: 0010
steps:
  - do: Look.
    image:
      src: "./a #1 %41.svg"
      alt: The list
---
`,
			},
		});
		await site.build();
		const html = site.read('dist/issues/131047/index.html');
		expect(html).toContain('<title>131047 | Help</title>');
		expect(html).toContain('<meta name="description" content="2.10"/>');
		const data = JSON.parse(site.read('dist/issues/131047.json')) as Record<string, unknown>;
		expect(data).toMatchObject({
			title: '131047',
			description: '2.10',
			errors: [{ message: '131047', code: '0010' }],
		});
		const figures = [...site.filesIn('dist/_issues')];
		expect(figures.map(([, bytes]) => bytes)).toEqual([FIGURE]);
		expect(html).toContain(`src="/_issues/${figures[0]![0]}"`);
	});
});

describe('the same content gives the same bytes', () => {
	const options = {
		astro: { site: 'https://help.example' },
		starlight: { pagefind: true },
		files: SMALL_SITE,
	};

	/** Names of files that are not the same in both. */
	function differences(one: Map<string, string>, other: Map<string, string>): string[] {
		return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
	}

	test('from two folders, and again from the cache', async () => {
		const site = siteFor('same', options);
		const elsewhere = siteFor('same-elsewhere', options);
		await site.build();
		await elsewhere.build();
		const first = site.filesIn('dist');
		expect(first.size).toBeGreaterThan(30);
		expect(differences(first, elsewhere.filesIn('dist'))).toEqual([]);
		await site.build();
		expect(differences(first, site.filesIn('dist'))).toEqual([]);
	});

	test('after an issue, a picture and a page were edited, with the cache as without', async () => {
		const site = siteFor('edited', options);
		await site.build();
		const before = site.filesIn('dist');
		site.write(`${ISSUES}/sending/late.md`, issue({ title: 'Too late', errors: [{ message: 'Delayed' }] }));
		site.write(`${ISSUES}/figures/list.svg`, FIGURE.replace('320', '640'));
		site.write('src/content/docs/guide.md', page('Guide', 'It changed.'));
		await site.build();
		const withCache = site.filesIn('dist');
		expect(differences(before, withCache)).toEqual(
			expect.arrayContaining([
				'guide/index.html',
				'guide.md',
				'issues/late.md',
				'issues/late/index.html',
				'issues/refused.md',
				'issues/refused/index.html',
			]),
		);
		site.clean();
		await site.build();
		expect(differences(withCache, site.filesIn('dist'))).toEqual([]);
	});

	test('after an issue was deleted, with the cache as without', async () => {
		const site = siteFor('deleted', options);
		await site.build();
		site.remove(`${ISSUES}/sending/late.md`);
		site.write(`${ISSUES}/sending/refused.mdx`, issue());
		await site.build();
		const withCache = site.filesIn('dist');
		expect([...withCache.keys()].filter((name) => name.includes('late'))).toEqual([]);
		expect([...withCache].filter(([, bytes]) => bytes.includes('Messages come late'))).toEqual([]);
		site.clean();
		await site.build();
		expect(differences(withCache, site.filesIn('dist'))).toEqual([]);
	});
});

describe('drafts', () => {
	const files = {
		[HOME]: page('Home'),
		[`${ISSUES}/refused.md`]: issue(),
		[`${ISSUES}/hidden/zebra.md`]: issue({
			title: 'Zebra stripes',
			errors: [{ message: 'Zebra crossing' }],
			draft: true,
		}),
		'src/content/docs/quagga.md': page('Quagga', 'The quagga page.', { draft: true }),
	};
	const astro = { site: 'https://help.example' };
	const trace = /zebra|quagga/i;

	function tracesIn(site: Site): string[] {
		return [...site.filesIn('dist')].flatMap(([name, bytes]) =>
			trace.test(name) || trace.test(bytes) ? [name] : [],
		);
	}

	test('leave no trace: no page, no Markdown, no list, no site map', async () => {
		const site = siteFor('draft', { astro, files });
		await site.build();
		expect(site.read('dist/sitemap.xml')).toContain('https://help.example/issues/refused/');
		expect(tracesIn(site)).toEqual([]);
		// The same files without the mark are everywhere, so the search above finds what it looks for.
		for (const [path, text] of Object.entries(files)) site.write(path, text.replace('draft: true\n', ''));
		await site.build();
		expect(tracesIn(site)).toEqual(
			expect.arrayContaining([
				'issues.json',
				'issues/category/hidden.md',
				'issues/index.html',
				'issues/zebra.json',
				'issues/zebra.md',
				'issues/zebra/index.html',
				'llms-full.txt',
				'llms.txt',
				'quagga.md',
				'quagga/index.html',
				'sitemap.xml',
				'sitemap.md',
				'rss.xml',
				'e/zebra.md',
				'e/zebra/index.html',
			]),
		);
	});
});
