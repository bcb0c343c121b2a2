import { describe, expect, test } from 'vitest';
import { inPlace } from '../../source/report.ts';
import type { Project } from '../../source/project.ts';
import { checkLinks, outsideLinks } from './check-links.ts';
import { issueText, projectOf } from './fixtures/project.ts';

const CAUSES = `causes:
  - { id: rare-one, title: Rare, likelihood: rare, steps: [Wait.] }
  - { id: seal, title: The seal, likelihood: common, check: 'See [this](/en/issues/pump/).', steps: [Change it.] }`;

const SITE = {
	'index.mdx': '---\ntitle: Start\n---\n\n[English](/en/) and [Indonesian](/id/)',
	'en/index.mdx': '---\ntitle: Start\n---\n',
	'id/index.mdx': '---\ntitle: Mulai\n---\n',
	'en/guides/valves.md': '---\ntitle: Valves\n---\n\n## Main valve\n\n<a id="spare"></a>',
	'en/guides/later.md': '---\ntitle: Later\ndraft: true\n---\n',
	'en/issues/water/tap.mdx': issueText(
		'en',
		CAUSES.replace('/pump/', '/pipe/'),
		'## If it goes on\n\nWords.',
	),
	'id/issues/water/tap.mdx': issueText(
		'id',
		CAUSES.replace('See [this](/en/issues/pump/).', 'Lihat.').replace('The seal', 'Segel'),
	),
	'en/issues/water/pipe.mdx': issueText('en', 'formerIds: [old-pipe]\nsteps: [Call.]'),
	'id/issues/water/only-id.mdx': issueText('id', ''),
	'/public/plan.pdf': '',
	'/src/pages/shop/[item].astro': '',
};

/** What is said of a page with this body, as `column rule: hint`. */
async function said(body: string, overrides = {}, files = {}) {
	const project = await projectOf(
		{ ...SITE, ...files, 'en/guides/page.md': `---\ntitle: A\n---\n${body}` },
		overrides,
	);
	return checkLinks(project)
		.filter(({ file }) => file.endsWith('page.md'))
		.map(({ severity, rule, line, column, hint }) => `${line}:${column} ${severity} ${rule}: ${hint}`);
}

function reported(project: Project) {
	return inPlace(checkLinks(project), (name) => project.files.find(({ file }) => file === name)!.contents);
}

describe('a link inside the site is fine', () => {
	test.each([
		['an issue', '/en/issues/tap/'],
		['one without its last slash', '/en/issues/tap'],
		['one with a question', '/en/issues/tap.md?ask=how'],
		['a cause', '/en/issues/tap/#seal'],
		['a heading of an issue', '/en/issues/tap/#if-it-goes-on'],
		['a section that every issue has', '/en/issues/tap/#_errors'],
		['a page relative to this one', '../valves/'],
		['a heading of a page', '/en/guides/valves/#main-valve'],
		['an id of a page', '/en/guides/valves/#spare'],
		['a heading of the same page', '#own'],
		['the top of the page', '#_top'],
		['the Markdown of an issue', '/en/issues/tap.md'],
		['its JSON', '/en/issues/tap.json'],
		['the front door', '/'],
		['an issue that only the other language has', '/en/issues/only-id/'],
		['the list of all issues', '/en/issues/'],
		['the list of a category', '/en/issues/category/water/'],
		['the lookup', '/en/search/'],
		['the reference of all fields', '/en/writers/fields/'],
		['a field in it', '/en/writers/fields/#causeslikelihood'],
		['a short address', '/e/tap/'],
		['a short address of a former id', '/e/old-pipe/'],
		['a file for programs', '/issues.json'],
		['a list for agents', '/en/llms.txt'],
		['a public file', '/plan.pdf'],
		['a page of the site in src/pages', '/shop/seal/'],
		['the site by its whole address', 'https://help.example/en/issues/tap/'],
		['mail', 'mailto:help@example.com'],
		['another site', 'https://elsewhere.example/en/nothing/'],
	])('that leads to %s', async (_, href) => {
		expect(await said(`## Own\n\n[Link](${href})`)).toEqual([]);
	});

	test('where another integration answers, as the last Astro command saw', async () => {
		const project = await projectOf(
			{ ...SITE, 'en/guides/page.md': '---\ntitle: A\n---\n[x](/blog/1/)' },
			{},
			['^\\/blog(?:\\/(.*?))?\\/?$'],
		);
		expect(checkLinks(project)).toEqual([]);
	});
});

describe('a link inside the site is reported', () => {
	test.each([
		['/en/issues/tapp/', '"/en/issues/tap/"'],
		['./tap.mdx', '"/en/issues/tap/"'],
		['tap', '"/en/issues/tap/"'],
		['/issues/tap/', '"/en/issues/tap/"'],
		['/en/guides/valve/#main-valve', '"/en/guides/valves/#main-valve"'],
		['https://help.example/en/issues/tapp/', '"/en/issues/tap/"'],
	])('where nothing is: %s, with the address that was meant', async (href, meant) => {
		expect(await said(`[Link](${href})`)).toEqual([`4:1 warning dead-link: Did you mean ${meant}?`]);
	});

	test('where nothing is, and nothing near', async () => {
		expect(await said('Words, and\n![A plan](/missing-plan.png) and [x](/e/unheard-of/).')).toEqual([
			'5:1 warning dead-link: Write the address as readers see it, such as /en/issues/<id>/, or take the link out.',
			'5:34 warning dead-link: Write the address as readers see it, such as /en/issues/<id>/, or take the link out.',
		]);
	});

	test('where the place on the page is missing', async () => {
		expect(
			await said('[a](/en/issues/tap/#seel) [b](/en/guides/valves/#zzzzzz) [c](/en/issues/pipe/#x)'),
		).toEqual([
			'4:1 warning dead-anchor: Did you mean "#seal"?',
			'4:27 warning dead-anchor: Its places are: #main-valve, #spare.',
			'4:58 warning dead-anchor: The page has no places of its own: leave the # and what follows out.',
		]);
	});

	test('where a former id leads on', async () => {
		expect(await said('[a](/en/issues/old-pipe/#_steps) [b](/en/issues/old-pipe.md)')).toEqual([
			'4:1 note moved-link: Write the present address: /en/issues/pipe/#_steps',
			'4:34 note moved-link: Write the present address: /en/issues/pipe.md',
		]);
	});

	test('where the author of the issue chose another address', async () => {
		const slugged = { 'en/issues/water/pipe.mdx': issueText('en', 'slug: en/water/burst\nsteps: [Call.]') };
		expect(await said('[a](/en/issues/pipe/) [b](/en/water/burst/)', {}, slugged)).toEqual([
			'4:1 note moved-link: Write the present address: /en/water/burst/',
		]);
	});

	test('where it leads readers into another language without need', async () => {
		expect(await said('[a](/id/issues/tap/) [b](/id/issues/only-id/)')).toEqual([
			'4:1 note other-language-link: Write /en/issues/tap/',
		]);
	});

	test('where it leads to a draft', async () => {
		expect(await said('[a](/en/guides/later/)')).toEqual([
			'4:1 warning draft-link: Publish the draft first, or take the link out until then.',
		]);
	});

	test('where the base is missing, and not where another site may lie', async () => {
		expect(
			await said('[a](/docs/en/issues/tap/) [b](/en/issues/tap/) [c](/shop/)', { base: '/docs' }),
		).toEqual(['4:27 warning dead-link: Did you mean "/docs/en/issues/tap/"?']);
	});
});

test('a link in a field of an issue is found there, whatever the order of its causes', async () => {
	const project = await projectOf({
		...SITE,
		'en/issues/water/tap.mdx': issueText(
			'en',
			`causes:
  - id: rare-one
    title: Rare
    likelihood: rare
    steps:
      - '[Wait](/en/wait/).'
      - { do: Look., link: 'https://help.example/en/issues/old-pipe/' }
  - id: seal
    title: The seal
    likelihood: common
    steps: [Change it.]
    verify: It is [dry](/en/issues/pipee/).
references: [{ url: 'https://help.example/en/issues/old-pipe/' }]`,
		),
	});
	expect(project.problems).toEqual([]);
	const found = reported(project).map(
		({ rule, line, column, path, fix }) =>
			`${line}:${column} ${rule} ${JSON.stringify(path)} ${JSON.stringify(fix ?? '')}`,
	);
	expect(found.toSorted()).toMatchInlineSnapshot(`
		[
		  "11:9 dead-link ["causes",0,"steps",0] """,
		  "12:28 moved-link ["causes",0,"steps",1,"link"] [{"path":["causes",0,"steps",1,"link"],"value":"https://help.example/en/issues/pipe/"}]",
		  "17:13 dead-link ["causes",1,"verify"] """,
		  "18:21 moved-link ["references",0,"url"] [{"path":["references",0,"url"],"value":"https://help.example/en/issues/pipe/"}]",
		]
	`);
});

test('a link in a partial is reported in the partial, once', async () => {
	const use = "import Part from '../_part.mdx';\n\n<Part />";
	const project = await projectOf({
		...SITE,
		'en/_part.mdx': 'See [this](/en/nowhere-at-all/).',
		'en/guides/one.mdx': `---\ntitle: One\n---\n\n${use}`,
	});
	expect(checkLinks(project)).toMatchObject([
		{ file: 'src/content/docs/en/_part.mdx', line: 1, column: 5, rule: 'dead-link' },
	]);
});

test('pages that cannot be read yet are not called missing', async () => {
	const project = await projectOf({
		...SITE,
		'en/issues/water/broken.mdx': '---\ntitle: 3\n---\n',
		'en/guides/page.md': '---\ntitle: A\n---\n[a](/en/issues/broken/#x)',
	});
	expect(checkLinks(project)).toEqual([]);
});

test('nothing is said before an Astro command has left the settings of the site', async () => {
	const project = await projectOf({ ...SITE, 'en/guides/page.md': '---\ntitle: A\n---\n[a](/nowhere/)' });
	const { site: _site, ...guessed } = project.settings;
	expect(checkLinks(project)).toHaveLength(1);
	expect(checkLinks({ ...project, settings: guessed, known: false })).toEqual([]);
});

test('links to other sites are listed with their places', async () => {
	const project = await projectOf({
		...SITE,
		'en/issues/water/pipe.mdx': issueText(
			'en',
			'steps: [{ do: Call., link: https://shop.example/seals }]',
			'[Read](https://wiki.example/pipes#burst)',
		),
	});
	expect(outsideLinks(project).map(({ url, path, line }) => [url, path, line])).toEqual([
		['https://wiki.example/pipes#burst', [], 9],
		['https://shop.example/seals', ['steps', 0, 'link'], undefined],
	]);
});
