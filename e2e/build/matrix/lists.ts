import { elementsOf } from '../html.ts';
import type { Built } from './built.ts';
import type { Expected } from './expected.ts';
import { differences, languagesOf } from './languages.ts';
import { ORIGIN } from './site.ts';
import { localesOf, pathOf } from './shapes.ts';
import { xmlErrors } from '../validate/xml.ts';

/** Everything wrong with the site map: it is valid, and lists exactly what may be found. */
export async function checkSitemap(built: Built, { pages }: Expected): Promise<string[]> {
	if (!built.files.has('sitemap.xml')) return ['there is no sitemap.xml'];
	const text = built.read('sitemap.xml');
	const listed = new Map(
		text.split('<url>').flatMap((entry) => {
			const [address] = /(?<=<loc>)[^<]*/.exec(entry) ?? [];
			return address === undefined ? [] : [[address, alternatesIn(entry)]];
		}),
	);
	const listable = [...pages.values()].filter(({ isRepeated }) => !isRepeated);
	const problems = listable.flatMap((page) => {
		const address = ORIGIN + pathOf(built.shape, page.id);
		const found = listed.get(address);
		if (!found) return [`sitemap.xml lacks ${address}`];
		const versions = [...pages.values()].filter(({ key }) => key === page.key);
		const wrong = differences(found, languagesOf(built, versions));
		return wrong.map((problem) => `sitemap.xml: ${address} ${problem}`);
	});
	const known = new Set(listable.map(({ id }) => ORIGIN + pathOf(built.shape, id)));
	const extra = [...listed.keys()].filter((address) => !known.has(address));
	return [
		...(await xmlErrors('sitemap', [{ name: 'sitemap.xml', text }])),
		...problems,
		...extra.map((address) => `sitemap.xml lists ${address}, which is no page of its own`),
	];
}

function alternatesIn(entry: string): Map<string, string> {
	const links = elementsOf(entry).filter(({ name }) => name === 'xhtml:link');
	return new Map(
		links.map(({ attributes: { hrefLang, href } }): [string, string] => [hrefLang as string, href as string]),
	);
}

/** Everything wrong with the lists for programs: they name no address that shows another language. */
export function checkLlms(built: Built, { pages, fallbacks }: Expected): string[] {
	const files = [...built.files].filter((name) => /(?:^|\/)llms\.txt$/.test(name));
	const texts = files.map((name) => ({ name, text: built.read(name) }));
	const markdownOf = (id: string) => built.pageAt(ORIGIN + pathOf(built.shape, id))?.markdown;
	const wrong = [...pages.values()].flatMap(({ id, isRepeated = false }) => {
		const address = markdownOf(id);
		const isListed = address !== undefined && texts.some(({ text }) => text.includes(`(${address})`));
		if (isListed !== isRepeated) return [];
		return [`${isListed ? 'an' : 'no'} llms.txt lists the Markdown of /${id}`];
	});
	const repeated = [...fallbacks.keys()].flatMap((id) => {
		const start = `${ORIGIN}${built.shape.base.replace(/\/$/, '')}/${id}`;
		return texts.flatMap(({ name, text }) => (text.includes(`(${start}.`) ? [`${name} lists ${id}`] : []));
	});
	return [...wrong, ...repeated];
}

/** Everything wrong with the news of each language. */
export async function checkFeeds(built: Built): Promise<string[]> {
	const names = localesOf(built.shape).map(({ path }) => (path ? `${path}/rss.xml` : 'rss.xml'));
	const [there, missing] = [true, false].map((isThere) =>
		names.filter((name) => built.files.has(name) === isThere),
	) as [string[], string[]];
	const errors = await xmlErrors(
		'rss',
		there.map((name) => ({ name, text: built.read(name) })),
	);
	return [...missing.map((name) => `there is no ${name}`), ...errors];
}
