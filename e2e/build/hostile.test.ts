import { markdownToMdast, type MdastNode } from 'satteri';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, elementsOf, shapeOf, withClass, type Element } from './html.ts';
import { ISSUES, Site, issue, page } from './site.ts';
import { xmlErrors } from './validate/xml.ts';

const EVIL =
	'<script>alert(1)</script> "><img src=x onerror=alert(1)> [x](javascript:alert(1)) ]]> \u202Eabc {1+1} `code` \'a\' "b" c: d 🙂';
/** As long and with as much that is Markdown, but harmless. */
const TAME = 'words and `code` and more words';

function shortUrl(text: string): string {
	return `e/${codeOf(text).toLowerCase()}`;
}

/** Signs that an issue or the name of a file cannot hold are left out. */
function codeOf(text: string): string {
	return text.slice(0, 90).replace(/[#?\u202E]/g, '');
}

/** A title is one line, without signs that turn the order of letters around. */
const TITLE = `T ${EVIL.replace('\u202E', '')}`;
const MESSAGE = `${EVIL}\n  second line, indented\n\`\`\`\n</script>`;

/** Every field of an issue that holds text, with that text. */
function everyField(text: string, message: string): string {
	const code = codeOf(text);
	return issue({
		title: `T ${text}`,
		description: `D ${text}`,
		errors: [{ message, code, shownIn: text }],
		symptoms: [text],
		aliases: [text],
		appliesTo: [text],
		status: 'fixed',
		fixedIn: code,
		verifiedAt: '2026-11-23',
		reviewEvery: '6 months',
		steps: undefined,
		causes: [
			{
				id: 'cause',
				title: text,
				check: text,
				risk: text,
				verify: text,
				steps: [
					text,
					{
						do: text,
						expect: text,
						risk: text,
						code: message,
						template: 'letter',
						link: { url: 'https://a.example/', title: text },
						image: { src: './figure.svg', alt: text },
					},
				],
			},
		],
		templates: [
			{
				id: 'letter',
				channel: 'email',
				subject: `${text} {name}`,
				body: message,
				variables: [{ name: 'name', label: text, example: text }],
			},
		],
		references: [{ url: 'https://b.example/', title: text }],
		formerIds: ['former'],
	});
}

const open: Site[] = [];

async function build(name: string, text: string, message: string): Promise<Site> {
	const site = new Site(name, {
		astro: { site: 'https://help.example' },
		plugin: { categories: { sending: { en: `C ${text}` } } },
		files: {
			'src/content/docs/index.mdx': page('Home'),
			'src/content/docs/guide.md': page(`G ${text}`, 'Text.', { description: text }),
			[`${ISSUES}/sending/figure.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
			[`${ISSUES}/sending/evil.md`]: everyField(text, message),
			[`${ISSUES}/sending/friend.md`]: issue({ related: ['evil'], supersededBy: 'evil', status: 'obsolete' }),
		},
	});
	open.push(site);
	await site.build();
	return site;
}

function* nodesOf(node: MdastNode): Generator<MdastNode> {
	yield node;
	if ('children' in node) for (const child of node.children as MdastNode[]) yield* nodesOf(child);
}

function parseMarkdown(text: string): MdastNode[] {
	return [...nodesOf(markdownToMdast(text, { features: { gfm: true, frontmatter: false } }))];
}

describe('text that is written to do harm', () => {
	let site: Site;
	let tame: Site;
	let pages: string[];
	let elements: Element[];

	beforeAll(async () => {
		site = await build('hostile', EVIL, MESSAGE);
		tame = await build('hostile-tame', TAME, TAME);
		pages = [...site.filesIn('dist').keys()].filter((name) => name.endsWith('.html'));
		elements = elementsOf(site.read('dist/issues/evil/index.html'));
	});

	afterAll(async () => {
		await Promise.all(open.map((made) => made.dispose()));
	});

	test('adds no element and no attribute to any page: each has the shape it has with harmless text', () => {
		expect(pages).toEqual(expect.arrayContaining(['issues/evil/index.html', 'guide/index.html']));
		for (const name of pages) {
			// The page of a code is named after it.
			const other = tame.exists(`dist/${name}`) ? name : `${shortUrl(TAME)}/index.html`;
			expect(shapeOf(site.read(`dist/${name}`)), name).toEqual(shapeOf(tame.read(`dist/${other}`)));
		}
	});

	test('runs nowhere: not in an attribute, not in an address, not in a script', () => {
		for (const name of pages) {
			for (const element of elementsOf(site.read(`dist/${name}`))) {
				const handlers = Object.keys(element.attributes).filter((key) => /^on/i.test(key));
				expect(handlers, name).toEqual([]);
				expect(addressOf(element), name).not.toMatch(/^\s*javascript:|^x$/i);
				const isProgram = element.name === 'script' && element.attributes['type'] !== 'application/ld+json';
				if (isProgram) expect(element.text, name).not.toContain('alert(1)');
			}
		}
	});

	test('is shown letter for letter', () => {
		// The message and the code of a step; the template has an element of its own.
		expect(withClass(elements, 'ki-message').map(({ text }) => text)).toEqual([MESSAGE, MESSAGE]);
		expect(withClass(elements, 'ki-template-text').map(({ text }) => text)).toEqual([MESSAGE]);
		// The script fills this in, and copies the others as they are shown.
		const letter = elements.find(({ name }) => name === 'ki-template');
		expect(letter?.attributes['dataBody']).toBe(MESSAGE);
		const heading = elements.find(({ name }) => name === 'h1');
		expect(heading?.text).toBe(TITLE);
	});

	test('is the same in the structured data of the page, which can be read', () => {
		const scripts = elements.filter(({ attributes }) => attributes['type'] === 'application/ld+json');
		expect(scripts).toHaveLength(1);
		const data = JSON.parse(scripts[0]!.text) as { '@graph': [{ headline: string; keywords: string[] }] };
		const [article] = data['@graph'];
		expect(article.keywords[0]).toBe(MESSAGE);
		expect(article.headline).toBe(TITLE);
	});

	test('is the same in JSON', () => {
		const data = JSON.parse(site.read('dist/issues/evil.json')) as Record<string, unknown>;
		expect(data).toMatchObject({
			title: TITLE,
			errors: [{ message: MESSAGE }],
			templates: [{ body: MESSAGE }],
		});
	});

	test('is the same in the code blocks of the Markdown', () => {
		const blocks = parseMarkdown(site.read('dist/issues/evil.md')).flatMap((node) =>
			node.type === 'code' ? [node.value] : [],
		);
		expect(blocks).toEqual([MESSAGE, MESSAGE, MESSAGE]);
	});

	test.each([
		'issues/evil.md',
		'issues/friend.md',
		'issues.md',
		'issues/category/sending.md',
		'guide.md',
		'llms-full.txt',
		'sitemap.md',
		'e/evil.md',
		`${shortUrl(EVIL)}.md`,
		'issues/former.md',
	])('becomes neither HTML nor a link in %s', (name) => {
		const nodes = parseMarkdown(site.read(`dist/${name}`));
		expect(nodes.length).toBeGreaterThan(5);
		const dangers = nodes.filter(
			(node) => node.type === 'html' || ('url' in node && !/^https?:/.test(node.url)),
		);
		expect(dangers).toEqual([]);
	});

	test('stays text in the site map and the news, which are valid', async () => {
		const text = (name: string) => ({ name, text: site.read(`dist/${name}`) });
		expect(await xmlErrors('sitemap', [text('sitemap.xml')])).toEqual([]);
		expect(await xmlErrors('rss', [text('rss.xml')])).toEqual([]);
		const titles = elementsOf(site.read('dist/rss.xml')).filter(({ name }) => name === 'title');
		expect(titles.map((title) => title.text)).toContain(TITLE);
	});

	test('adds no line to the rules for redirects and for crawlers', () => {
		expect(site.read('dist/_redirects')).toBe('/issues/former/ /issues/evil/ 301\n');
		expect(site.read('dist/robots.txt')).toBe(
			'User-agent: *\nAllow: /\n\nSitemap: https://help.example/sitemap.xml\n',
		);
	});

	test('has short addresses inside their folder only', () => {
		const folders = [...site.filesIn('dist/e').keys()];
		expect(folders).toEqual(
			expect.arrayContaining(['evil/index.html', `${shortUrl(EVIL).slice(2)}/index.html`]),
		);
		expect(
			[...site.filesIn('.').keys()].filter((name) => /alert/.test(name) && !name.startsWith('dist/e/')),
		).toEqual([]);
	});
});
