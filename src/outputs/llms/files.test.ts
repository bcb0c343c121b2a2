import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../issue/issue.ts';
import { issueMarkdown } from '../issue-markdown.ts';
import { makeIssue, makeLibrary, makeSite, rootLibrary } from '../fixtures/library.ts';
import type { Library, Page, Site, SiteLocale } from '../library.ts';
import { llmsFiles } from './files.ts';
import { pageMarkdown } from '../page-markdown.ts';
import { fileUrl, formatUrl, issuePageId, llmsFile } from '../urls.ts';

/** Texts of the files by path. */
function textsOf(library: Library, limit?: number): Map<string, string> {
	return new Map(Array.from(llmsFiles(library, limit), ({ path, text }) => [path, text()]));
}

const isFull = (path: string) => /llms-full[-\w]*\.txt$/.test(path);

function linksIn(text: string): string[] {
	return Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, href]) => href!);
}

/** Addresses that a reader meets who starts at one file and follows links to other such files. */
function reachedFrom(start: string, library: Library, texts: ReadonlyMap<string, string>): Set<string> {
	const files = new Map(Array.from(texts, ([path, text]) => [fileUrl(library.site, path), { path, text }]));
	const reached = new Set([fileUrl(library.site, start)]);
	for (const url of reached) {
		const file = files.get(url);
		for (const link of file ? linksIn(file.text) : []) reached.add(link);
	}
	return reached;
}

function markdownUrls({ site, issues, pages }: Library): string[] {
	const ids = [...issues.map((issue) => issuePageId(site, issue)), ...pages.map(({ id }) => id)];
	return ids.filter((id) => id !== '404').map((id) => formatUrl(site, id, 'md'));
}

/** What must hold of the files of any site. */
function expectSound(library: Library, limit: number): void {
	const { site } = library;
	const files = [...llmsFiles(library, limit)];
	const texts = textsOf(library, limit);
	expect(files.map(({ path }) => path)).toEqual([...texts.keys()]);
	for (const [path, text] of texts) expect(text.length, path).toBeLessThanOrEqual(limit);

	const pages = markdownUrls(library);
	const lists = new Map([...texts].filter(([path]) => !isFull(path)));
	const reached = reachedFrom('llms.txt', library, lists);
	const known = new Set([...pages, ...[...texts.keys(), 'issues.json'].map((path) => fileUrl(site, path))]);
	for (const url of pages) expect(reached).toContain(url);
	for (const path of lists.keys()) expect(reached).toContain(fileUrl(site, path));
	for (const url of reached) expect(known).toContain(url);

	const full = new Map([...texts].filter(([path]) => isFull(path)));
	for (const { path: locale } of site.locales) {
		const urls = reachedFrom(llmsFile(locale, 'llms-full.txt'), library, full);
		const parts = [...full].filter(([path]) => urls.has(fileUrl(site, path)));
		expectEachOnce(library, locale, parts.map(([, text]) => text).join('\n'));
	}
}

/** Each page of a language is there, or a link in its place. */
function expectEachOnce({ site, issues, pages }: Library, locale: string, text: string): void {
	const items = [
		...issues.map((issue) => ({ locale: issue.locale, id: issuePageId(site, issue) })),
		...pages.filter(({ id }) => id !== '404'),
	];
	const header = /^> .*: (?:\[.*\]\((\S+)\)|(\S+))$/gm;
	const found = Array.from(text.matchAll(header), ([, link, own]) => String(link ?? own));
	const wanted = items.filter((item) => item.locale === locale).map(({ id }) => formatUrl(site, id, 'md'));
	expect(found.toSorted()).toEqual(wanted.toSorted());
}

const EN = { path: 'en', language: 'en', direction: 'ltr', label: 'English', title: 'Help centre' } as const;
const ID = { ...EN, path: 'id', language: 'id', label: 'Bahasa Indonesia', title: 'Pusat bantuan' } as const;

const NAMES = [
	['pairing-error', 'The code is refused', 'Kode ditolak', 'Code expired', '131001'],
	['sent-not-delivered', 'Sent, but it does not arrive', 'Terkirim, tetapi tidak sampai', 'Message failed'],
	['message-blocked', 'The message is held', 'Pesan tertahan', 'Re-engagement message', '131047'],
	['template-rejected', 'The template is rejected', 'Template ditolak', 'Template was rejected', '132000'],
	[
		'opted-out',
		'The customer opted out',
		'Pelanggan berhenti berlangganan',
		'User stopped marketing',
		'131050',
	],
	['picture-refused', 'The picture is refused', 'Gambar ditolak', 'Media upload error', '131053'],
	[
		'not-paid',
		'The bill is not paid',
		'Tagihan belum dibayar',
		'Business eligibility payment issue',
		'131042',
	],
	['too-many', 'Too many messages', 'Terlalu banyak pesan', 'Rate limit hit', '130429'],
] as const;

/** Two languages: eight issues about sending, one about numbers, and two guides in each. */
function bilingual(): Library {
	const inBoth = (make: (language: 'en' | 'id') => Issue[]) => [...make('en'), ...make('id')];
	const number = { en: 'The number is in use', id: 'Nomor sudah digunakan' };
	const wait = {
		en: 'It waits for a reason that the steps find out.',
		id: 'Langkahnya membantu Anda menemukan penyebabnya.',
	};
	const issues = inBoth((locale) => [
		makeIssue({
			id: 'number-in-use',
			locale,
			category: 'numbers',
			title: number[locale],
			description: wait[locale],
		}),
		...NAMES.map(([id, en, indonesian, message, code]) =>
			makeIssue({
				id,
				locale,
				title: locale === 'en' ? en : indonesian,
				description: wait[locale],
				errors: [{ message, ...(code && { code }) }],
			}),
		),
	]);
	return makeLibrary({ issues });
}

describe('a site that fits', () => {
	test('has two lists for each language, and one for all', () => {
		expect([...textsOf(makeLibrary()).keys()]).toEqual([
			'llms.txt',
			'en/llms.txt',
			'en/llms-full.txt',
			'id/llms.txt',
			'id/llms-full.txt',
		]);
	});

	test('of one root locale has one list', () => {
		expect([...textsOf(rootLibrary()).keys()]).toEqual(['llms.txt', 'llms-full.txt']);
	});

	test('does not list what is shown where nothing is found', () => {
		const notFound: Page = {
			id: '404',
			key: '404',
			locale: undefined,
			language: 'en',
			title: 'None',
			body: '',
		};
		const library = makeLibrary({ pages: [notFound] });
		for (const text of textsOf(library).values()) expect(text).not.toContain('404');
		expectSound(library, 50_000);
	});
});

describe('a site that does not fit', () => {
	const limit = 900;
	const large = bilingual();
	const texts = textsOf(large, limit);

	test.each(['en', 'id'])('has lists by category, numbered where they too are long: %s', async (locale) => {
		const folder = `${locale}/issues/category`;
		const golden = (path: string, name: string) =>
			expect(texts.get(path)).toMatchFileSnapshot(`../__snapshots__/llms-nested${name}.${locale}.txt`);
		await golden(`${locale}/llms.txt`, '');
		await golden(`${folder}/sending/llms-2.txt`, '-category');
		await golden(`${locale}/llms-full.txt`, '-full');
		await golden(`${folder}/sending/llms-full-2.txt`, '-full-category');
	});

	test('tells a reader of /llms.txt only where the languages are, and what is outside of them', () => {
		expect(texts.get('llms.txt')).toMatch(
			/^# Help centre\n\n> .+\n\n- With an error code .+\n- Otherwise .+\n\n- \[English.+\n- \[Bahasa Indonesia.+\n\n## Optional\n\n- \[Help & more\]\(\S+\)\n$/,
		);
	});

	test('lists each language as before where that fits', () => {
		const whole = textsOf(large, Infinity).get('en/llms.txt')!;
		const between = textsOf(large, whole.length + 100);
		expect(between.get('llms.txt')).not.toContain('/en/issues/');
		expect(between.get('en/llms.txt')).toBe(
			whole.replace('[Everything in one file]', '[Everything in several files]'),
		);
		expect([...between.keys()]).not.toContain('en/issues/category/sending/llms.txt');
	});

	test('has the lines of an issue as they were, in the same order, each once', () => {
		const linesOf = (text: string) => text.match(/^- .+\/en\/issues\/[-a-z]+\.md\).*$/gm) ?? [];
		const parts = [...texts].filter(([path]) => path.startsWith('en/issues/') && !isFull(path));
		expect(parts.map(([path]) => path)).toEqual([
			'en/issues/category/sending/llms.txt',
			'en/issues/category/sending/llms-2.txt',
			'en/issues/category/numbers/llms.txt',
		]);
		expect(parts.flatMap(([, text]) => linesOf(text))).toEqual(
			linesOf(textsOf(large, Infinity).get('en/llms.txt')!),
		);
	});

	test('has the guides in a list of their own, of several parts where they are many', () => {
		const guides = Array.from({ length: 30 }, (_, index): Page => {
			const id = `en/guides/guide-${index}`;
			return { id, key: id.slice(3), locale: 'en', language: 'en', title: `Guide ${index}`, body: 'Read.' };
		});
		const many = { ...large, pages: guides };
		const lists = textsOf(many, limit);
		expect(lists.get('en/llms.txt')).toContain(
			'- [Guides](https://help.example/en/llms-pages.txt): Number of pages: 30\n',
		);
		expect(lists.has('en/llms-pages-2.txt')).toBe(true);
		expect(textsOf(large, limit).has('en/llms-pages-2.txt')).toBe(false);
		expect(lists.has('id/llms-pages.txt')).toBe(false);
		expectSound(many, limit);
	});

	test('may have more categories, or more pages outside all languages, than fit in a list', () => {
		const issues = Array.from({ length: 50 }, (_, index) =>
			makeIssue({ id: `issue-${index}`, category: `category-${index}` }),
		);
		const outside = Array.from({ length: 50 }, (_, index): Page => {
			const id = `page-${index}`;
			return { id, key: id, locale: undefined, language: 'en', title: `Page ${index}`, body: '' };
		});
		const wide = makeLibrary({ issues, pages: outside });
		const paths = [...textsOf(wide, 1_000).keys()];
		expect(paths).toEqual(expect.arrayContaining(['llms-2.txt', 'en/llms-2.txt', 'en/llms-full-2.txt']));
		expectSound(wide, 1_000);
	});

	test('may have a category in the folder of issues without one', () => {
		const issues = ['', 'uncategorised'].map((category, index) =>
			makeIssue({ id: `issue-${index}`, category }),
		);
		expectSound(makeLibrary({ issues }), 600);
	});

	test('names questions and MCP where a server answers them', () => {
		const text = textsOf(makeLibrary({ site: makeSite({ server: true }) }), 50_000).get('id/llms.txt');
		expect(text).toContain('`https://help.example/ask?q=…` menjawab');
		expect(text).toContain('- Lewat MCP: `https://help.example/mcp`\n');
	});
});

describe('llms-full.txt of a site that does not fit', () => {
	const long = makeIssue({ id: 'long', title: 'A [long] one', body: 'word '.repeat(1_000) });
	const short = makeIssue({ id: 'short', title: 'A short one', body: 'A few words.' });

	test('has a link in the place of a page that is too long even alone', () => {
		const library = makeLibrary({ issues: [long, short], pages: [] });
		const full = textsOf(library, 2_000).get('en/issues/category/sending/llms-full.txt');
		expect(full).toBe(
			'# Help centre: Sending\n\n- [Help centre](https://help.example/en/llms-full.txt)\n\n---\n\n' +
				'> This page is too long for this file: [A \\[long\\] one](https://help.example/en/issues/long.md)\n' +
				`\n---\n\n${issueMarkdown(short, library)}`,
		);
	});

	test('keeps the limit where a page is just short enough and where it is just too long', () => {
		for (let length = 1_500; length < 2_000; length += 1) {
			const issues = ['a', 'b', 'c'].map((id) => makeIssue({ id, body: 'x'.repeat(length) }));
			expectSound(makeLibrary({ issues }), 2_000);
		}
	});

	test('has all other pages letter for letter', () => {
		const library = bilingual();
		const full = [...textsOf(library, 1_000)]
			.flatMap(([path, text]) => (isFull(path) ? [text] : []))
			.join('');
		for (const issue of library.issues) expect(full).toContain(`---\n\n${issueMarkdown(issue, library)}`);
		for (const page of library.pages.filter(({ locale }) => locale))
			expect(full).toContain(`---\n\n${pageMarkdown(page, library.site)}`);
	});
});

describe('the files of any site', () => {
	const letters = fc.string({
		unit: fc.constantFrom('a', ' b', '`', '*', 'ä', '😀', '\\', '_'),
		minLength: 1,
		maxLength: 200,
	});
	const upTo = (length: number) =>
		fc
			.tuple(letters, fc.nat(length))
			.map(([text, count]) => `x${text.repeat(1 + count / text.length)}`.slice(0, length));
	const sites: fc.Arbitrary<Partial<Site>> = fc.record({
		locales: fc.constantFrom<SiteLocale[]>([EN, ID], [{ ...EN, path: '' }, ID], [{ ...EN, path: '' }], [ID]),
		origin: fc.constantFrom('https://help.example', ''),
		base: fc.constantFrom('/', '/docs'),
	});
	const items = fc.array(
		fc.record({
			language: fc.nat(1),
			category: fc.constantFrom<string[]>('sending', 'numbers', '', 'uncategorised', 'other-things'),
			isPage: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
			title: upTo(200),
			description: upTo(400),
			errors: fc.array(fc.record({ message: upTo(4_000), code: upTo(100) }), { maxLength: 4 }),
			body: upTo(12_000),
		}),
		{ maxLength: 40 },
	);
	type Item = typeof items extends fc.Arbitrary<(infer T)[]> ? T : never;

	function libraryOf(overrides: Partial<Site>, all: Item[]): Library {
		const site = makeSite(overrides);
		const placed = all.map(({ language, ...item }, index) => {
			const locale = site.locales[language % site.locales.length]!;
			return { ...item, index, locale: locale.path, language: locale.language };
		});
		return makeLibrary({
			site,
			issues: placed.flatMap(({ isPage, index, ...item }) =>
				isPage ? [] : makeIssue({ ...item, id: `issue-${index}` }),
			),
			pages: placed.flatMap(({ isPage, index, locale, language, title, description, body }) => {
				const key = `guides/page-${index}`;
				const id = locale ? `${locale}/${key}` : key;
				return isPage ? { id, key, locale, language, title, description, body } : [];
			}),
		});
	}

	test('keep the limit, and every page is reached from /llms.txt, whatever its texts', () => {
		fc.assert(
			fc.property(sites, items, fc.integer({ min: 6_000, max: 60_000 }), (site, all, limit) => {
				expectSound(libraryOf(site, all), limit);
			}),
			{ numRuns: 60 },
		);
	}, 60_000);

	test('keep the limit, and every page is reached from /llms.txt, however many there are', () => {
		const counts = fc.integer({ min: 0, max: 150 });
		fc.assert(
			fc.property(sites, counts, fc.integer({ min: 1_000, max: 6_000 }), (site, count, limit) => {
				const all = Array.from({ length: count }, (_, index): Item => {
					const category = ['sending', 'numbers', '', `c-${index}`][index % 4]!;
					const words = { title: `Issue ${index}`, description: 'It stops.', body: 'Read on.' };
					return { ...words, category, language: index % 3, isPage: index % 5 === 0, errors: [] };
				});
				expectSound(libraryOf(site, all), limit);
			}),
			{ numRuns: 60 },
		);
	}, 60_000);
});

describe('a large site', () => {
	const library = makeLibrary({
		issues: ['en', 'id'].flatMap((locale) =>
			Array.from({ length: 1_000 }, (_, index) =>
				makeIssue({ id: `issue-${index}`, locale, category: `c-${index % 7}`, body: 'word '.repeat(300) }),
			),
		),
	});

	test('is sound at the limit that agents have', () => {
		expectSound(library, 50_000);
	}, 60_000);

	test('has its lines and lengths made once, and its texts when asked for', () => {
		let reads = 0;
		const issue = Object.defineProperty(makeIssue(), 'errors', { get: () => ((reads += 1), []) });
		const counted = makeLibrary({ issues: [issue] });
		const files = [...llmsFiles(counted, 500)];
		const before = reads;
		expect([...llmsFiles(counted, 500)]).toHaveLength(files.length);
		expect(reads).toBe(before);
		for (const { text } of files) text();
		expect(reads).toBeGreaterThan(before);
	});
});
